resource "azurerm_resource_group" "main" {
  name     = var.nam
  #          ^^^^^^^ error undeclared-reference: This module declares no var.nam. Did you mean var.name?
#~   name     = var.name
  location = westeurope
  #          ^^^^^^^^^^ error undeclared-reference: Put westeurope in quotes if it is a string: a reference names a type and a name, such as azurerm_resource_group.main.
#~   location = "westeurope"
}

variable "name" {}

output "group" {
  value = azurerm_resource_group.example.id
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_group.example. Did you mean azurerm_resource_group.main?
#~   value = azurerm_resource_group.main.id
}

output "own-names" {
  value = [for key, group in { a = azurerm_resource_group.main } : "${key}${group.id}${path.module}"]
}
