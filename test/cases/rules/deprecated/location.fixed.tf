# azurerm 3.117.1
variable "unknown" {}

# Its deprecation mentions the workspace, which does not take its place.
resource "azurerm_machine_learning_compute_instance" "training" {
  name                          = "ci-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
}
