resource "azurerm_resource_group" "example" {
  count    = 2
  name     = "example"
  location = "westeurope"
}
