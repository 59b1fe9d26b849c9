# A role that the caller has just given itself, and definitions that azapi does not wait for.
data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "main" {
  name                       = "kv-orders"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}

resource "azurerm_role_assignment" "caller" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Administrator"
  principal_id         = data.azurerm_client_config.current.object_id
}

#+ resource "time_sleep" "before_early" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.caller]
#+ }
#+
resource "azurerm_key_vault_key" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a while after the role: a role does not count everywhere at once, the vault answers with 403 until then, and modules wait.
  name         = "early"
  key_vault_id = azurerm_key_vault.main.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_role_assignment.caller]
#~   depends_on = [azurerm_role_assignment.caller, time_sleep.before_early]
}

resource "azurerm_key_vault" "other" {
  name                       = "kv-other"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}

# What runs once the role is there may wait.
resource "azurerm_role_assignment" "runs" {
  scope                = azurerm_key_vault.other.id
  role_definition_name = "Key Vault Administrator"
  principal_id         = data.azurerm_client_config.current.object_id

  provisioner "local-exec" {
    command = "sleep 60"
  }
}

resource "azurerm_key_vault_key" "late" {
  name         = "late"
  key_vault_id = azurerm_key_vault.other.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_role_assignment.runs]
}
