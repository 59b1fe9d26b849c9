# azurerm 5.2.0
data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "main" {
  name                       = "kv-roles-of-keys"
  location                   = "westeurope"
  resource_group_name        = "rg"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

# Which role each of these gives is its key.
resource "azurerm_role_assignment" "caller" {
  for_each             = toset(["Key Vault Administrator", "Reader"])
  scope                = azurerm_key_vault.main.id
  role_definition_name = each.value
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_key_vault_secret" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.caller to depends_on: the vault answers with 403 ForbiddenByRbac until the account that applies this has the role.
  name         = "early"
  value        = "one"
  #              ^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   value        = var.value
  key_vault_id = azurerm_key_vault.main.id
#+
#+   depends_on = [azurerm_role_assignment.caller]
}

#+ variable "value" {
#+   type      = string
#+   sensitive = true
#+ }
#+
#+ variable "waits_value" {
#+   type      = string
#+   sensitive = true
#+ }
#+
resource "azurerm_key_vault_secret" "waits" {
  name         = "waits"
  value        = "two"
  #              ^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   value        = var.waits_value
  key_vault_id = azurerm_key_vault.main.id
  depends_on   = [azurerm_role_assignment.caller]
}
