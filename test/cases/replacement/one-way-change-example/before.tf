resource "azurerm_key_vault" "main" {
  name                     = "kv-main"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  tenant_id                = "11111111-2222-3333-4444-555555555555"
  sku_name                 = "standard"
  purge_protection_enabled = true
}
