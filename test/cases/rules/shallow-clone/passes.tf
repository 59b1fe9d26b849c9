# conventions
variable "unknown" {
#^^^^^^^^^^^^^^^^^ hint missing-description: Set description of var.unknown: nothing says what it is for.
#^^^^^^^^^^^^^^^^^ hint block-file: Make outputs.tf: people look there first, even if there is nothing to find yet.
#^^^^^^^^^^^^^^^^^ hint block-file: Move var.unknown to variables.tf, where people look for it.
  type = string
}

module "named" {
  source = "git::https://example.com/network.git?ref=${var.unknown}"
}
