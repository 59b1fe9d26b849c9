resource "azurerm_machine_learning_compute_instance" "common" {
  name                          = "default-instance"
  #                               ^^^^^^^^^^^^^^^^^^ information common-compute-name: Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "default-instance" is likely taken.
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

resource "azurerm_machine_learning_compute_instance" "specific" {
  name                          = "training-contoso-7f3a"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}

variable "unknown" {}
