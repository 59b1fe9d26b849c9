# conventions
variable "unknown" {
#^^^^^^^^^^^^^^^^^ hint missing-description: Set description of var.unknown: nothing says what it is for.
#^^^^^^^^^^^^^^^^^ hint block-file: Move var.unknown to variables.tf, where people look for it.
  type = string
}

module "named" {
  source = "git::https://example.com/network.git?ref=${var.unknown}"
}
