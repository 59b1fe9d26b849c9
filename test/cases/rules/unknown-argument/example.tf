resource "azurerm_resource_group" "newer" {
  name     = "rg-newer"
  location = "westeurope"
  colour   = "blue"
  #^^^^^ warning unknown-argument: azurerm_resource_group has no argument colour. A release after azurerm 5.10.0 may have it.
#-
}
