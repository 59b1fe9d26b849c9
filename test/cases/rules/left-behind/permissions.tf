# The provider purges and recovers what is in a vault, which the policy of who applies this has to allow.
provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "main" {
  name                       = "kv-orders"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = false
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault_access_policy" "caller" {
  key_vault_id       = azurerm_key_vault.main.id
  tenant_id          = data.azurerm_client_config.current.tenant_id
  object_id          = data.azurerm_client_config.current.object_id
  secret_permissions = ["Get", "List", "Set", "Delete", "Recover"]
  key_permissions    = ["Get", "Create", "Delete", "Purge", "Recover", "GetRotationPolicy"]
}

resource "azurerm_key_vault_secret" "purged" {
  name         = "token"
  key_vault_id = azurerm_key_vault.main.id
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^ hint left-behind: Add Purge to secret_permissions of the policy: the provider purges a destroyed secret, and the vault answers with 403 without the permission.
  value        = var.token

  depends_on = [azurerm_key_vault_access_policy.caller]
}

resource "azurerm_key_vault_key" "allowed" {
  name         = "disk"
  key_vault_id = azurerm_key_vault.main.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_key_vault_access_policy.caller]
}

# Nothing is purged where the vault protects it.
resource "azurerm_key_vault" "protected" {
  name                       = "kv-protected"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault_access_policy" "protected" {
  key_vault_id       = azurerm_key_vault.protected.id
  tenant_id          = data.azurerm_client_config.current.tenant_id
  object_id          = data.azurerm_client_config.current.object_id
  secret_permissions = ["Get", "Set", "Delete", "Recover"]
}

resource "azurerm_key_vault_secret" "kept" {
  name         = "token"
  key_vault_id = azurerm_key_vault.protected.id
  value        = var.token

  depends_on = [azurerm_key_vault_access_policy.protected]
}

variable "token" {
  type      = string
  sensitive = true
}
