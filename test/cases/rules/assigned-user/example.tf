resource "azurerm_machine_learning_compute_instance" "empty" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  assign_to_user {
  #^^^^^^^^^^^^^ warning assigned-user: Set object_id and tenant_id, or remove assign_to_user: an empty block does nothing.
#+     object_id = ""
#+     tenant_id = ""
  }
}

variable "unknown" {}
