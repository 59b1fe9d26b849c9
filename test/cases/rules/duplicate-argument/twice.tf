resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
  name     = "other"
# ^^^^ error duplicate-argument: Remove one of the two name: azurerm_resource_group takes it only once.
#-
}
