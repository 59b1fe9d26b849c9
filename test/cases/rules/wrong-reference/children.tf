# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_data_lake_gen2_filesystem" "lake" {
  name               = "lake"
  storage_account_id = var.unknown
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "wrong" {
  name                 = "lake"
  workspace_id         = azurerm_machine_learning_workspace.w.workspace_id
  #                                                           ^^^^^^^^^^^^ error wrong-reference: Use the id of azurerm_machine_learning_workspace.w: workspace_id takes its resource id, not workspace_id.
#~   workspace_id         = azurerm_machine_learning_workspace.w.id
  storage_container_id = azurerm_storage_data_lake_gen2_filesystem.lake.id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set storage_container_id to the id of an azurerm_storage_container, not of azurerm_storage_data_lake_gen2_filesystem.lake.
}

resource "azurerm_machine_learning_compute_instance" "wrong" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.w.key_vault_id
  #                                                                    ^^^^^^^^^^^^ error wrong-reference: Use the id of azurerm_machine_learning_workspace.w: machine_learning_workspace_id takes its resource id, not key_vault_id.
#~   machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "ci-bert"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}
