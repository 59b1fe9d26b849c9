resource "azurerm_machine_learning_datastore_datalake_gen2" "alone" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  authority_url        = "https://login.microsoftonline.com"
  #^^^^^^^^^^^^ information datastore-authority: Remove authority_url, or set tenant_id, client_id and client_secret: without them it is ignored.
#-
}

variable "unknown" {}
