# azurerm 4.81.0
data "azurerm_resource_group" "fine" {
  name = var.name
}

resource "azurerm_resource_group" "fine" {
  name     = var.name
  location = "westeurope"
}

variable "name" {}
