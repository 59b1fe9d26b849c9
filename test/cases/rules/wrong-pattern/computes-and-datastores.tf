# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "underscore" {
  name                          = "cpu_cluster"
  #                               ^^^^^^^^^^^^^ error wrong-pattern: Change name from "cpu_cluster": it takes 3 to 32 letters, digits, and dashes, beginning with a letter and ending with a letter or digit.
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
  #                      ^^^^^^ error wrong-pattern: Change name from "_raw": it takes 1 to 255 letters, digits, dashes, and underscores, beginning with a letter or digit.
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
