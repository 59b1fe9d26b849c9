variable "unknown" {}

resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
  resource_group_name     = "rg-elsewhere"
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

resource "azurerm_machine_learning_compute_cluster" "guid" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.w.workspace_id
  #                                                                    ^^^^^^^^^^^^ error workspace-reference: Use the id of azurerm_machine_learning_workspace.w: machine_learning_workspace_id takes its resource id, not workspace_id.
#~   machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_inference_cluster" "group" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_resource_group.rg.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error workspace-reference: Set machine_learning_workspace_id to the id of a workspace: azurerm_resource_group.rg is not one.
#~   machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  kubernetes_cluster_id         = var.unknown
}

resource "azurerm_machine_learning_compute_cluster" "name" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = "mlw-w"
  #                               ^^^^^^^ error workspace-reference: Set machine_learning_workspace_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.MachineLearningServices/workspaces/….
#~   machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "fine" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.w.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "unknown" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}
