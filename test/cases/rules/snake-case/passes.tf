# conventions
variable "unknown" {
#^^^^^^^^^^^^^^^^^ hint missing-description: Set description of var.unknown: nothing says what it is for.
#^^^^^^^^^^^^^^^^^ hint block-file: Move var.unknown to variables.tf, where people look for it.
  type = string
}

data "azurerm_client_config" "current" {}

locals {
  build_agents_2 = var.unknown
}
