# azurerm 3.117.1
variable "unknown" {}

# Its deprecation mentions the workspace, which does not take its place.
resource "azurerm_machine_learning_compute_instance" "training" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set local_auth_enabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  name                          = "ci-training"
  #                               ^^^^^^^^^^^^^ information common-compute-name: Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "ci-training" is likely taken.
  location                      = "westeurope"
  #^^^^^^^ warning deprecated: location of azurerm_machine_learning_compute_instance is deprecated and will be removed.
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
#+   local_auth_enabled            = false
}
