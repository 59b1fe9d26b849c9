resource "azurerm_key_vault" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep purge_protection_enabled as it was: once on, it cannot be turned off, and the vault cannot be purged before its retention ends.
  name                     = "kv-main"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  tenant_id                = "11111111-2222-3333-4444-555555555555"
  sku_name                 = "standard"
#+   purge_protection_enabled = true
}
