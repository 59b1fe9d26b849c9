# azurerm 5.2.0
resource "azurerm_servicebus_namespace" "never" {
  name                = "sb-never"
  location            = "westeurope"
  resource_group_name = "rg-training"
  sku                 = "Standard"
  minimum_tls_version = "1.4"
  #                     ^^^^^ error value-not-allowed: Set minimum_tls_version to "1.2", not "1.4".
#~   minimum_tls_version = "1.2"
}
