# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "here" {
  name                    = "mlw-here"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "unknown" {
  name                          = "cpu-training"
  location                      = var.region
  machine_learning_workspace_id = azurerm_machine_learning_workspace.here.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "of_another" {
  name                          = "cpu-training"
  location                      = "eastus"
  machine_learning_workspace_id = var.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

variable "id" {}

variable "region" {}
