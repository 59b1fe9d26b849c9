resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

output "newer" {
  value = azurerm_resource_group.ml.principal
}

output "misspelt" {
  value = azurerm_resource_group.ml.name
}
