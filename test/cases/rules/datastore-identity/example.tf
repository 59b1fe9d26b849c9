resource "azurerm_machine_learning_workspace" "system" {
  name                    = "mlw-system"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "user" {
  name                       = "raw_data"
  workspace_id               = azurerm_machine_learning_workspace.system.id
  storage_container_id       = var.unknown
  service_data_auth_identity = "WorkspaceUserAssignedIdentity"
  #                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning datastore-identity: Set service_data_auth_identity to "WorkspaceSystemAssignedIdentity", or give azurerm_machine_learning_workspace.system a UserAssigned identity: it has only SystemAssigned.
#~   service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

variable "unknown" {}
