variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "long" {
  name                          = "training-of-the-large-models"
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-name: Shorten name: Azure takes at most 24 characters for a compute, and this has 28.
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
  name                          = "training-01"
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

resource "azurerm_machine_learning_compute_instance" "numbered" {
  name                          = "train-01"
  #                               ^^^^^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "train-01".
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "dash" {
  name                          = local.dashed
  #                               ^^^^^^^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "train-".
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "long" {
  name                          = "notebooks-of-the-team-abc"
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-name: Shorten name: Azure takes at most 24 characters for a compute, and this has 25.
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "train-a1"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

locals {
  dashed = "train-"
}
