resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
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

resource "azurerm_machine_learning_compute_cluster" "other" {
  name                          = "cpu-training"
  location                      = "eastus"
  #                               ^^^^^^^^ error cluster-location: Set location to "westeurope", that of azurerm_machine_learning_workspace.w: in another region, every plan replaces the cluster.
#~   location                      = azurerm_machine_learning_workspace.w.location
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

variable "unknown" {}
