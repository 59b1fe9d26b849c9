resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
  tags     = { team = var.team }
}

variable "team" {
  type = any
}
