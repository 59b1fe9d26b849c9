# azurerm 4.81.0
resource "azurerm_resource_group" "fine" {
  name     = lower(var.name)
  location = "westeurope"
}

variable "name" {}
