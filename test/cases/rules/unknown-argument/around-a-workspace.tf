# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_instance" "location" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  location                      = "westeurope"
  #^^^^^^^ error unknown-argument: azurerm_machine_learning_compute_instance has no argument location. It was last in azurerm 3.117.1, and this folder uses 4.81.0.
#-
}

resource "azurerm_machine_learning_compute_cluster" "parent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machine_learning_workspace_id: azurerm_machine_learning_compute_cluster requires it.
  name                          = "cpu-training"
  location                      = "westeurope"
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  workspace_id                  = var.unknown
  #^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_compute_cluster has no argument workspace_id. Did you mean machine_learning_workspace_id?
#~   machine_learning_workspace_id = ""
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "identity" {
  name                  = "raw_data"
#~   name                       = "raw_data"
  workspace_id          = var.unknown
#~   workspace_id               = var.unknown
  storage_container_id  = var.unknown
#~   storage_container_id       = var.unknown
  service_data_identity = "None"
  #^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_datastore_blobstorage has no argument service_data_identity. Did you mean service_data_auth_identity?
#~   service_data_auth_identity = "None"
  account_key           = var.unknown
#~   account_key                = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                       = "raw_data"
  workspace_id               = var.unknown
  storage_container_id       = var.unknown
  service_data_auth_identity = "None"
  account_key                = var.unknown
}
