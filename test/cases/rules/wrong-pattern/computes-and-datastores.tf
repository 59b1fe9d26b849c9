# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "underscore" {
  name                          = "cpu_cluster"
  #                               ^^^^^^^^^^^^^ error wrong-pattern: Change name: "cpu_cluster" does not match ^[a-zA-Z][a-zA-Z0-9-]{1,30}[a-zA-Z0-9]$.
#~   name                          = "cpu-cluster"
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

resource "azurerm_machine_learning_compute_cluster" "fine" {
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

resource "azurerm_machine_learning_compute_cluster" "unknown" {
  name                          = var.unknown
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

resource "azurerm_machine_learning_datastore_blobstorage" "underscore" {
  name                 = "_raw"
  #                      ^^^^^^ error wrong-pattern: Change name: "_raw" does not match ^[a-zA-Z0-9][a-zA-Z0-9\-_]{0,254}$.
#~   name                 = "raw"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}
