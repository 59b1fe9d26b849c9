# azurerm 5.8.0
# known to 5.10.0
# What 5.2 refuses is a warning here, unless a release since then is known to take it.
variable "unknown" {}

resource "azurerm_servicebus_namespace" "never" {
  name                = "sb-never"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "Standart"
  #                     ^^^^^^^^^^ warning value-not-allowed: Set sku to "Basic", "Standard", or "Premium", not "Standart".
#~   sku                 = "Standard"
  minimum_tls_version = "1.3"
}

resource "azurerm_servicebus_namespace" "unknown" {
  name                = "sb-unknown"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = var.unknown
}

resource "azurerm_storage_account" "new" {
  name                     = "stnew4711"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  public_network_access    = "SomethingElse"
}
