# conventions
# What is in quotes is no comment.
variable "unknown" {
#^^^^^^^^^^^^^^^^^ hint missing-description: Set description of var.unknown: nothing says what it is for.
#^^^^^^^^^^^^^^^^^ hint block-file: Move var.unknown to variables.tf, where people look for it.
  type = string
}

resource "azurerm_resource_group" "main" {
  name     = "//${var.unknown}"
  location = "westeurope"
}
