# azurerm 5.2.0
resource "azurerm_machine_learning_datastore_blobstorage" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error datastore-credentials: Set account_key or shared_access_signature, or use the workspace's identity in service_data_auth_identity: without any of them the plan fails.
  name                 = "raw_data"
#~   name                       = "raw_data"
  workspace_id         = var.unknown
#~   workspace_id               = var.unknown
  storage_container_id = var.unknown
#~   storage_container_id       = var.unknown
#+   service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

variable "unknown" {}
