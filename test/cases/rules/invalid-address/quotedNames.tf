resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
}

output "fails" {
  value      = "main"
  depends_on = ["azurerm_resource_group.other", "data.azurerm_client_config.none"]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: This module declares no azurerm_resource_group.other. Declare it, or correct the name.
  #                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: This module declares no data.azurerm_client_config.none. Declare it, or correct the name.
}

output "passes" {
  value      = "main"
  depends_on = ["azurerm_resource_group.main"]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning invalid-address: Write this address without quotes: in quotes it is deprecated.
#~   depends_on = [azurerm_resource_group.main]
}
