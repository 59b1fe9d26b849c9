resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
  resource_group_name     = azurerm_resource_group.rg.name
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_machine_learning_inference_cluster" "group" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_resource_group.rg.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error workspace-reference: Set machine_learning_workspace_id to the id of a workspace: azurerm_resource_group.rg is not one.
#~   machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  kubernetes_cluster_id         = var.unknown
}

variable "unknown" {}
