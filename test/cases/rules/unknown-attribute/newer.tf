resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

output "newer" {
  value = azurerm_resource_group.ml.principal
  #                                 ^^^^^^^^^ warning unknown-attribute: azurerm_resource_group has no attribute principal. No known release has it (azurerm 2.72.0 to {newest}).
}

output "misspelt" {
  value = azurerm_resource_group.ml.nam
  #                                 ^^^ error unknown-attribute: azurerm_resource_group has no attribute nam. Did you mean name?
#~   value = azurerm_resource_group.ml.name
}
