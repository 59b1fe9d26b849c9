resource "azurerm_resource_group" "main" {
  name     = var.name
  location = "westeurope"
}

variable "name" {}

output "group" {
  value = azurerm_resource_group.main.id
}

output "own-names" {
  value = [for key, group in { a = azurerm_resource_group.main } : "${key}${group.id}${path.module}"]
}
