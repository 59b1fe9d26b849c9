# azurerm 4.81.0
resource "azurerm_resource_group" "fine" {
  name     = var.name
  location = "westeurope"

  timeouts {
    create = "10m"
  }

  tags = var.tags
}

variable "name" {}

variable "tags" {}
