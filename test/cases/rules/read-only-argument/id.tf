# azurerm 4.81.0
resource "azurerm_resource_group" "example" {
  id       = "example"
# ^^ error read-only-argument: Remove id: the provider sets it, so azurerm_resource_group accepts no value for it.
#-
  name     = "example"
  location = "westeurope"
}
