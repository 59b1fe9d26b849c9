# azurerm 4.81.0
resource "azurerm_machine_learning_datastore_blobstorage" "workspaceblobstore" {
  name                 = "workspaceblobstore"
  #                      ^^^^^^^^^^^^^^^^^^^^ warning reserved-datastore: Use another name, or import workspaceblobstore: Azure creates this datastore with every workspace.
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "mine" {
  name                 = "mine"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "unknown" {
  name                 = var.id
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "imported" {
  name                 = "workspaceartifactstore"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.imported
  id = var.id
}

variable "id" {}
