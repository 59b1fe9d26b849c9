resource "azurerm_resource_group" "my_group" {
  name     = "example"
  location = "westeurope"
}
