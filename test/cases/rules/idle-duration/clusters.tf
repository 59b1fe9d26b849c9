variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "short" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "10m"
    #                                      ^^^^^ error idle-duration: Set scale_down_nodes_after_idle_duration to an ISO 8601 duration such as PT10M, not "10m".
#~     scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "words" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "ten minutes"
    #                                      ^^^^^^^^^^^^^ error idle-duration: Set scale_down_nodes_after_idle_duration to an ISO 8601 duration such as PT10M, not "ten minutes".
  }
}

resource "azurerm_machine_learning_compute_cluster" "seconds" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT120S"
    #                                      ^^^^^^^^ information idle-duration: Write "PT2M" for scale_down_nodes_after_idle_duration: Azure returns it in this form, which Terraform sees as a change.
#~     scale_down_nodes_after_idle_duration = "PT2M"
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
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "fraction" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT0.5H"
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
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = var.unknown
  }
}
