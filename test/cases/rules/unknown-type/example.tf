# azurerm 4.81.0
resource "azurerm_client_config" "me" {
#         ^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_client_config. It is a data source: write data instead of resource.
#~ data "azurerm_client_config" "me" {
}
