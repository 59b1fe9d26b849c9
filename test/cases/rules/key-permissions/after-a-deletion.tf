# azurerm 4.81.0
variable "unknown" {}

data "azurerm_client_config" "me" {}

resource "azurerm_key_vault" "keys" {
  name                     = "kv-keys-4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  sku_name                 = "standard"
  tenant_id                = var.unknown
  purge_protection_enabled = true
}

resource "azurerm_key_vault_key" "one" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.keys.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_key_vault_access_policy.short]
}

resource "azurerm_key_vault_access_policy" "short" {
  key_vault_id    = azurerm_key_vault.keys.id
  tenant_id       = var.unknown
  object_id       = data.azurerm_client_config.me.object_id
  key_permissions = ["Get", "Create", "Delete", "GetRotationPolicy"]
  #^^^^^^^^^^^^^^ information key-permissions: Add Recover to key_permissions: the account that runs Terraform needs it to bring back a deleted azurerm_key_vault_key.one.
#~   key_permissions = ["Get", "Create", "Delete", "GetRotationPolicy", "Recover"]
}
