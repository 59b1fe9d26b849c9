# azurerm 5.8.0
# known to 5.10.0
# Since 5.5, by its release notes.
variable "unknown" {}

resource "azurerm_storage_account" "old" {
  name                          = "stold4711"
  location                      = "westeurope"
  resource_group_name           = "rg"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = var.unknown
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: public_network_access_enabled of azurerm_storage_account is deprecated: use public_network_access instead.
}

resource "azurerm_storage_account" "new" {
  name                     = "stnew4711"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  public_network_access    = "Disabled"
}
