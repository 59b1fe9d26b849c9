# azurerm 4.81.0
resource "azurerm_resource_group" "main" {
  name       = var.name
  location   = local.location
  managed_by = terraform.workspace == "default" ? null : var.name
}

locals {
  location = var.name
}

variable "name" {}

output "group" {
  value = azurerm_resource_group.main[var.name]
}
