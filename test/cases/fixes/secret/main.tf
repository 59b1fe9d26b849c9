# A secret moves to where the variables of the module are.
resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                 = "raw_data"
  workspace_id         = var.workspace
  storage_container_id = var.container
  account_key          = "bm90IGEga2V5"
#~   account_key          = var.account_key
}
