# azurerm 5.2.0
# The identity of a vault needs its role on a server before that is backed up; what a collector reads is there first.
resource "azurerm_data_protection_backup_vault" "vault" {
  name                = "bvault-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  datastore_type      = "VaultStore"
  redundancy          = "LocallyRedundant"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_role_assignment" "backup" {
  scope                = var.server_id
  role_definition_name = "PostgreSQL Flexible Server Long Term Retention Backup Role"
  principal_id         = azurerm_data_protection_backup_vault.vault.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_data_protection_backup_instance_postgresql_flexible_server" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.backup to depends_on: the identity of the vault needs its role on the PostgreSQL server before it is backed up.
  name             = "early"
  location         = "westeurope"
  vault_id         = azurerm_data_protection_backup_vault.vault.id
  server_id        = var.server_id
  backup_policy_id = var.policy_id
#+
#+   depends_on = [azurerm_role_assignment.backup]
}

resource "azurerm_data_protection_backup_instance_postgresql_flexible_server" "ordered" {
  name             = "ordered"
  location         = "westeurope"
  vault_id         = azurerm_data_protection_backup_vault.vault.id
  server_id        = var.server_id
  backup_policy_id = var.policy_id
  depends_on       = [azurerm_role_assignment.backup]
}

variable "server_id" {
  type = string
}

variable "policy_id" {
  type = string
}
