resource "azurerm_quite_something_new" "newer" {
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-type: azurerm {newest} has no resource azurerm_quite_something_new. No known release has it (azurerm 2.72.0 to {newest}).
  name = "newer"
}

resource "azurerm_resource_groop" "misspelt" {
#         ^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm {newest} has no resource azurerm_resource_groop. Did you mean azurerm_resource_group?
#~ resource "azurerm_resource_group" "misspelt" {
  name     = "rg-misspelt"
  location = "westeurope"
}
