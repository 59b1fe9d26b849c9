resource "azurerm_quite_something_new" "newer" {
  name = "newer"
}

resource "azurerm_resource_group" "misspelt" {
  name     = "rg-misspelt"
  location = "westeurope"
}
