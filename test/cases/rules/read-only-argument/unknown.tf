# azurerm 4.81.0
output "id" {
  value = azurerm_resource_group.fine.id
}

resource "azurerm_resource_group" "fine" {
  name     = var.name
  location = "westeurope"
}

variable "name" {}
