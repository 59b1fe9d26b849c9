# azurerm 4.81.0
resource "azurerm_resource_group" "example" {
  id       = "example"
# ^^ error read-only-argument: Remove id: azurerm_resource_group has it for reading only, the provider sets it.
  name     = "example"
  location = "westeurope"
}
