# azurerm 4.81.0
resource "azurerm_storage_account" "keyless" {
  name                      = "stkeyless4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = false
}
