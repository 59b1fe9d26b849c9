variable "unknown" {}

import {
  to = azurerm_machine_learning_datastore_blobstorage.raw
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/datastores/raw"
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error import-id: Write id as /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/dataStores/raw: the provider's ids are case-sensitive, even where Azure shows another case.
#~   id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/dataStores/raw"
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.fine
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw/dataStores/raw"
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.unknown
  id = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "unknown" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}
