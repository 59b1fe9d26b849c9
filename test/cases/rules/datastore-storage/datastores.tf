# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_container" "id" {
  name               = "raw"
  storage_account_id = azurerm_storage_account.data.id
}

resource "azurerm_storage_share" "id" {
  name               = "raw"
  quota              = 5
  storage_account_id = azurerm_storage_account.data.id
}

resource "azurerm_storage_account" "data" {
  name                     = "stdata4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = true
}

resource "azurerm_machine_learning_datastore_fileshare" "share" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_fileshare_id = azurerm_storage_share.id.id
  #                                               ^^ error datastore-storage: Use resource_manager_id of azurerm_storage_share.id: its id has a form that datastores do not accept up to azurerm 4.
#~   storage_fileshare_id = azurerm_storage_share.id.resource_manager_id
  account_key          = var.unknown
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
  storage_fileshare_id = azurerm_storage_share.id.resource_manager_id
  account_key          = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "unknown" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key          = var.unknown
}
