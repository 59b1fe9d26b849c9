resource "azurerm_machine_learning_compute_instance" "numbered" {
  name                          = "train-01"
  #                               ^^^^^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "train-01".
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "lettered" {
  name                          = "train-a1"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

variable "unknown" {}
