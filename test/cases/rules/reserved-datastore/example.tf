# azurerm 4.81.0
resource "azurerm_machine_learning_datastore_blobstorage" "workspaceblobstore" {
  name                 = "workspaceblobstore"
  #                      ^^^^^^^^^^^^^^^^^^^^ warning reserved-datastore: Use another name, or import workspaceblobstore: Azure creates this datastore with every workspace.
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "training" {
  name                 = "training"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

variable "id" {}
