variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "below" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = local.least
    max_node_count                       = 0
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "negative" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 0
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "swapped" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = local.most
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "fine" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 0
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
    max_node_count                       = var.unknown
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

locals {
  least = -2
  most  = 2
}
