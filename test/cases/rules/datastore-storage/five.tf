# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_storage_container" "id" {
  name               = "raw"
  storage_account_id = var.unknown
}

resource "azurerm_storage_share" "id" {
  name               = "raw"
  quota              = 5
  storage_account_id = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = azurerm_storage_container.id.id
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_fileshare" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_fileshare_id = azurerm_storage_share.id.id
  account_key          = var.unknown
}
