# azurerm 4.81.0
resource "azurerm_resource_group" "_fine-one" {
  name     = var.name
  location = "westeurope"
}

variable "name" {}
