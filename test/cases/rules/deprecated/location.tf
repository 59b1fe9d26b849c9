# azurerm 3.117.1
variable "unknown" {}

# Its deprecation mentions the workspace, which does not take its place.
resource "azurerm_machine_learning_compute_instance" "training" {
  name                          = "ci-training"
  location                      = "westeurope"
# ^^^^^^^^ warning deprecated: location of azurerm_machine_learning_compute_instance is deprecated and will be removed.
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
}
