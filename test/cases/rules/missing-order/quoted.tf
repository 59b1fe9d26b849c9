# An address in quotes is deprecated, and gives an order all the same.
data "azurerm_client_config" "me" {}

resource "azurerm_key_vault" "kv" {
  name                       = "kv-orders"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.me.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault_access_policy" "me" {
  key_vault_id       = azurerm_key_vault.kv.id
  tenant_id          = data.azurerm_client_config.me.tenant_id
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get", "Set", "Delete", "Purge", "Recover"]
}

resource "azurerm_key_vault_secret" "ordered" {
  name         = "ordered"
  value        = var.secret
  key_vault_id = azurerm_key_vault.kv.id
  depends_on   = ["azurerm_key_vault_access_policy.me"]
  #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning invalid-address: Write this address without quotes: in quotes it is deprecated.
#~   depends_on   = [azurerm_key_vault_access_policy.me]
}

resource "azurerm_key_vault_secret" "of-another" {
  name         = "of-another"
  value        = var.secret
  key_vault_id = azurerm_key_vault.kv.id
  depends_on   = ["azurerm_key_vault.kv"]
  #^^^^^^^^^ warning missing-order: Add azurerm_key_vault_access_policy.me to depends_on: the vault answers with 403 until the policy is there, and at a destroy once it has gone.
  #               ^^^^^^^^^^^^^^^^^^^^^^ warning invalid-address: Write this address without quotes: in quotes it is deprecated.
#~   depends_on   = [azurerm_key_vault.kv, azurerm_key_vault_access_policy.me]
}

variable "secret" {
  type      = string
  sensitive = true
}
