resource "azurerm_resource_group" "my group" {
  #                                ^^^^^^^^ error invalid-name: Choose another name than "my group": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.
#~ resource "azurerm_resource_group" "my_group" {
  name     = "example"
  location = "westeurope"
}
