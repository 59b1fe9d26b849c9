# azurerm 4.81.0
resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
}
