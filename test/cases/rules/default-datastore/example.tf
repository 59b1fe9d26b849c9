resource "azurerm_machine_learning_datastore_blobstorage" "first" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
  is_default           = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^ warning default-datastore: Create the datastore without is_default, and set it afterwards: Azure refuses it on a new datastore.
#-
}

variable "unknown" {}
