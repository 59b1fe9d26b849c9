# azurerm 4.81.0
provider "azurerm" {
  features {}
#+   storage_use_azuread = true
}

resource "azurerm_storage_account" "keyless" {
  name                      = "stkeyless4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning keyless-provider: Set storage_use_azuread in the provider to true: without keys it can only sign in to this account with Microsoft Entra ID.
}
