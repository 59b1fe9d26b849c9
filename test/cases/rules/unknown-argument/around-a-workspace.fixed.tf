# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_instance" "location" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_cluster" "parent" {
  name                          = "cpu-training"
  location                      = "westeurope"
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  machine_learning_workspace_id = ""
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "identity" {
  name                       = "raw_data"
  workspace_id               = var.unknown
  storage_container_id       = var.unknown
  service_data_auth_identity = "None"
  account_key                = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                       = "raw_data"
  workspace_id               = var.unknown
  storage_container_id       = var.unknown
  service_data_auth_identity = "None"
  account_key                = var.unknown
}
