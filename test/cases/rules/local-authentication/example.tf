resource "azurerm_machine_learning_compute_instance" "on" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = true
  #                               ^^^^ information local-authentication: Set local_auth_enabled to false: true lets anybody with a key sign in, without Microsoft Entra ID.
#~   local_auth_enabled            = false
}

variable "unknown" {}
