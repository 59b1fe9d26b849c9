# known to 5.10.0
variable "unknown" {}

# azurerm 5.6 takes this version of TLS, and Terraform would take it.
resource "azurerm_servicebus_namespace" "later" {
  name                = "sb-later"
  location            = "westeurope"
  resource_group_name = "rg-training"
  sku                 = "Standard"
  minimum_tls_version = "1.3"
}

resource "azurerm_servicebus_namespace" "never" {
  name                = "sb-never"
  location            = "westeurope"
  resource_group_name = "rg-training"
  sku                 = "Standard"
  minimum_tls_version = "1.4"
  #                     ^^^^^ warning value-not-allowed: Set minimum_tls_version to "1.2" or "1.3", not "1.4".
#~   minimum_tls_version = "1.2"
}

resource "azurerm_servicebus_namespace" "unknown" {
  name                = "sb-unknown"
  location            = "westeurope"
  resource_group_name = "rg-training"
  sku                 = "Standard"
  minimum_tls_version = var.unknown
}
