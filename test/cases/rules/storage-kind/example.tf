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
