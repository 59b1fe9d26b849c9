# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_key_vault" "roles" {
  name                       = "kv-roles-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "inside" {
  name                       = "kv-inside-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
  access_policy {
  #^^^^^^^^^^^^ warning idle-policy: Remove access_policy: with rbac_authorization_enabled its access policies have no effect; use role assignments instead.
    tenant_id          = var.unknown
    object_id          = var.unknown
    secret_permissions = ["Get"]
  }
#- 5 lines
}

resource "azurerm_key_vault" "fine" {
  name                       = "kv-fine-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault" "unknown" {
  name                       = "kv-unknown-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = var.unknown
}

resource "azurerm_key_vault_access_policy" "idle" {
  key_vault_id       = azurerm_key_vault.roles.id
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning idle-policy: Remove this policy: with rbac_authorization_enabled of azurerm_key_vault.roles its access policies have no effect; use role assignments instead.
  tenant_id          = var.unknown
  object_id          = var.unknown
  secret_permissions = ["Get"]
}

resource "azurerm_key_vault_access_policy" "fine" {
  key_vault_id       = azurerm_key_vault.fine.id
  tenant_id          = var.unknown
  object_id          = var.unknown
  secret_permissions = ["Get"]
}

resource "azurerm_key_vault_access_policy" "unknown" {
  key_vault_id       = azurerm_key_vault.unknown.id
  tenant_id          = var.unknown
  object_id          = var.unknown
  secret_permissions = ["Get"]
}
