variable "unknown" {}

resource "azurerm_storage_account" "files" {
  name                     = "stfiles4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Premium"
  account_replication_type = "LRS"
  account_kind             = "FileStorage"
}

resource "azurerm_storage_account" "blocks" {
  name                     = "stblocks4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Premium"
  account_replication_type = "LRS"
  account_kind             = "BlockBlobStorage"
}

resource "azurerm_storage_account" "zones" {
  name                     = "stzones4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
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
