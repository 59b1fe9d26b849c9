# azurerm 4.0.1
variable "unknown" {}

resource "azurerm_storage_container" "name" {
  name                 = "raw"
  storage_account_name = "stml4711"
}

resource "azurerm_machine_learning_datastore_blobstorage" "url" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = azurerm_storage_container.name.id
  #                                                     ^^ warning datastore-storage: Use resource_manager_id of azurerm_storage_container.name: its id is a URL.
#~   storage_container_id = azurerm_storage_container.name.resource_manager_id
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "url" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = azurerm_storage_container.name.id
  #                                                     ^^ warning datastore-storage: Use resource_manager_id of azurerm_storage_container.name: its id is a URL.
#~   storage_container_id = azurerm_storage_container.name.resource_manager_id
}

resource "azurerm_machine_learning_datastore_blobstorage" "manager" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = azurerm_storage_container.name.resource_manager_id
  account_key          = var.unknown
}
