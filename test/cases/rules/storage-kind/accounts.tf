variable "unknown" {}

resource "azurerm_storage_account" "files" {
  name                     = "stfiles4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Premium"
  account_replication_type = "LRS"
  account_kind             = "FileStorage"
  is_hns_enabled           = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-kind: Remove is_hns_enabled, or set account_kind to BlobStorage, BlockBlobStorage, or StorageV2: the provider refuses it for FileStorage.
#-
}

resource "azurerm_storage_account" "blocks" {
  name                     = "stblocks4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Premium"
  account_replication_type = "LRS"
  account_kind             = "BlockBlobStorage"
  access_tier              = "Hot"
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-kind: Remove access_tier, or set account_kind to BlobStorage, FileStorage, or StorageV2: the provider refuses it for BlockBlobStorage.
#-
}

resource "azurerm_storage_account" "zones" {
  name                     = "stzones4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  #                          ^^^^^ warning storage-kind: Set account_replication_type to "LRS", "GRS" or "RAGRS": accounts of the kind BlobStorage cannot be ZRS.
#~   account_replication_type = "LRS"
  account_kind             = "BlobStorage"
}

resource "azurerm_storage_account" "fine" {
  name                     = "stfine4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  is_hns_enabled           = true
  access_tier              = "Hot"
}

resource "azurerm_storage_account" "unknown" {
  name                     = "stunknown4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  account_kind             = var.unknown
  is_hns_enabled           = true
}
