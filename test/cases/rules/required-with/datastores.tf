# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_datastore_datalake_gen2" "alone" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  client_id            = var.unknown
  #^^^^^^^^ error required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  tenant_id            = var.unknown
  client_id            = var.unknown
  client_secret        = var.unknown
}
