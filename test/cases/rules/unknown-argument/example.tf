resource "azurerm_resource_group" "newer" {
  name     = "rg-newer"
  location = "westeurope"
  colour   = "blue"
  #^^^^^ warning unknown-argument: azurerm_resource_group has no argument colour. No known release has it (azurerm 2.72.0 to {newest}).
#-
}
