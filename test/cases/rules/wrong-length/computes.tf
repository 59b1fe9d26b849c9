# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_instance" "short" {
  name                          = "ci1"
  #                               ^^^^^ error wrong-length: Make name longer: it needs at least 4 characters and has 3.
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "ci01"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_synapse_spark" "short" {
  name                          = "s1"
  #                               ^^^^ error wrong-length: Make name longer: it needs at least 3 characters and has 2.
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  synapse_spark_pool_id         = var.unknown
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_synapse_spark" "long" {
  name                          = "spark-for-everybody"
  #                               ^^^^^^^^^^^^^^^^^^^^^ error wrong-length: Shorten name: it takes at most 17 characters and has 19.
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  synapse_spark_pool_id         = var.unknown
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_synapse_spark" "fine" {
  name                          = "spark1"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  synapse_spark_pool_id         = var.unknown
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_synapse_spark" "unknown" {
  name                          = var.unknown
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  synapse_spark_pool_id         = var.unknown
  local_auth_enabled            = false
}
