# azurerm 4.81.0
variable "unknown" {}

data "azurerm_client_config" "me" {}

resource "azurerm_key_vault" "keys" {
  name                = "kv-keys-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
}

resource "azurerm_key_vault" "inside" {
  name                = "kv-inside-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
  access_policy {
    tenant_id       = var.unknown
    object_id       = data.azurerm_client_config.me.object_id
    key_permissions = ["Create", "Get", "Delete", "Purge", "Recover"]
    #^^^^^^^^^^^^^^ information key-permissions: Add GetRotationPolicy to key_permissions: the account that runs Terraform needs it to manage azurerm_key_vault_key.two.
#~     key_permissions = ["Create", "Get", "Delete", "Purge", "Recover", "GetRotationPolicy"]
  }
}

resource "azurerm_key_vault" "empty" {
  name                = "kv-empty-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
}

resource "azurerm_key_vault_key" "one" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.keys.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_key_vault_access_policy.short, azurerm_key_vault_access_policy.fine, azurerm_key_vault_access_policy.unknown]
}

resource "azurerm_key_vault_key" "two" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.inside.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_key_vault_access_policy" "short" {
  key_vault_id       = azurerm_key_vault.keys.id
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
  key_permissions    = ["Get", "Create"]
  #^^^^^^^^^^^^^^ information key-permissions: Add Delete, Purge, Recover, and GetRotationPolicy to key_permissions: the account that runs Terraform needs them to manage azurerm_key_vault_key.one.
#~   key_permissions    = ["Get", "Create", "Delete", "Purge", "Recover", "GetRotationPolicy"]
}

resource "azurerm_key_vault_access_policy" "other" {
  key_vault_id       = azurerm_key_vault.keys.id
  tenant_id          = var.unknown
  object_id          = var.unknown
  secret_permissions = ["Get"]
  key_permissions    = ["Get"]
}

resource "azurerm_key_vault_access_policy" "empty" {
  key_vault_id       = azurerm_key_vault.empty.id
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
  key_permissions    = ["Get"]
}

resource "azurerm_key_vault_access_policy" "fine" {
  key_vault_id       = azurerm_key_vault.keys.id
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
  key_permissions    = ["Get", "Create", "Delete", "Purge", "Recover", "GetRotationPolicy"]
}

resource "azurerm_key_vault_access_policy" "unknown" {
  key_vault_id       = azurerm_key_vault.keys.id
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
  key_permissions    = var.unknown
}
