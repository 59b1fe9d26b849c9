locals {
  sizes = { small = 1, large = 4 }
  names = ["one", "two"]
}

output "fails" {
  value = [
    local.sizes.larg,
    #           ^^^^ error wrong-index: This value has no attribute larg. Did you mean large?
#~     local.sizes.large,
    local.names[2],
    #          ^^^ error wrong-index: This list has no element 2: its last element is [1].
    local.names.first,
    #           ^^^^^ error wrong-index: Say which element first is read from, such as [0], or [*] for all: this is a list.
    local.names[0].length,
    #              ^^^^^^ error wrong-index: Remove length: a string has no attributes.
    toset(local.names)[0],
    #                 ^^^ error wrong-index: Make a list of this set first, with tolist(…) or sort(…): its elements have no index.
  ]
}

output "passes" {
  value = [
    local.sizes.small,
    local.sizes["large"],
    local.names[1],
    local.names[*],
    try(local.sizes.medium, 2),
  ]
}

output "unknown" {
  value = [var.unknown.medium, local.names[var.unknown]]
}

variable "unknown" {}

variable "settings" {
  type = object({
    name = string
#~     name      = string
#+     subnet_id = optional(string)
  })
}

output "added" {
  value = var.settings.subnet_id
  #                    ^^^^^^^^^ error wrong-index: This value has no attribute subnet_id. It has name.
}
