locals {
  groups = ["one", "two", "one"]
}

output "fails" {
  value = { for group in local.groups : group => upper(group) }
  #                                     ^^^^^ error wrong-iteration: Give each element of this object its own key: two elements give "one". Write ... behind the value to group them.
}

output "text" {
  value = [for letter in "abc" : letter]
  #                      ^^^^^ error wrong-iteration: Iterate over a list, a set, a map or an object, not a string.
}

output "passes" {
  value = { for group in local.groups : group => upper(group)... }
}

output "unknown" {
  value = { for group in var.unknown : group => upper(group) }
}

variable "unknown" {}
