resource "azurerm_machine_learning_datastore_blobstorage" "dash" {
  name                 = "raw-data"
  #                      ^^^^^^^^^^ warning datastore-name: Write name with underscores, as "raw_data": the studio and the SDK do not accept dashes everywhere.
#~   name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}

variable "unknown" {}
