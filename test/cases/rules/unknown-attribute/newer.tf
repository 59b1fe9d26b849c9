resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

output "newer" {
  value = azurerm_resource_group.ml.principal
  #                                 ^^^^^^^^^ warning unknown-attribute: azurerm_resource_group has no attribute principal. A release after azurerm 5.10.0 may have it.
}

output "misspelt" {
  value = azurerm_resource_group.ml.nam
  #                                 ^^^ error unknown-attribute: azurerm_resource_group has no attribute nam. Did you mean name?
#~   value = azurerm_resource_group.ml.name
}
