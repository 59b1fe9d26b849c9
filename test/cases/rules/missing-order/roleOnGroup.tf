# azurerm 4.81.0
# A role on a group counts for all that lies in it, unless one on the vault itself comes first.
data "azurerm_client_config" "current" {}

variable "secret" {
  type      = string
  sensitive = true
}

resource "azurerm_resource_group" "main" {
  name     = "rg-main"
  location = "westeurope"
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-main-4711"
  resource_group_name        = azurerm_resource_group.main.name
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_role_assignment" "officer" {
  scope                = azurerm_resource_group.main.id
  role_definition_name = "Key Vault Secrets Officer"
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_key_vault_secret" "first" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.officer to depends_on: the vault answers with 403 ForbiddenByRbac until the account that applies this has the role.
  name         = "first"
  value        = var.secret
  key_vault_id = azurerm_key_vault.main.id
#+
#+   depends_on = [azurerm_role_assignment.officer]
}

resource "azurerm_key_vault_secret" "second" {
  name         = "second"
  value        = var.secret
  key_vault_id = azurerm_key_vault.main.id
  depends_on   = [azurerm_role_assignment.officer]
}

resource "azurerm_key_vault" "direct" {
  name                       = "kv-direct-4711"
  resource_group_name        = azurerm_resource_group.main.name
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_role_assignment" "direct" {
  scope                = azurerm_key_vault.direct.id
  role_definition_name = "Key Vault Secrets Officer"
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_key_vault_secret" "third" {
  name         = "third"
  value        = var.secret
  key_vault_id = azurerm_key_vault.direct.id
  depends_on   = [azurerm_role_assignment.direct]
}
