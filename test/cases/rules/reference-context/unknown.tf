# azurerm 4.81.0
resource "azurerm_resource_group" "each" {
  for_each = var.names
  name     = each.key
  location = "westeurope"
}

resource "azurerm_resource_group" "plain" {
  name     = var.name
  location = "westeurope"
}

variable "names" {}

variable "name" {}
