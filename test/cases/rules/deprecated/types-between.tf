# azurerm 4.59.0
variable "unknown" {}

# Deprecated in 4.58, which lies between two snapshots.
resource "azurerm_batch_certificate" "old" {
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_batch_certificate is deprecated and will be removed.
  resource_group_name  = "rg-ml"
  account_name         = "batch"
  certificate          = var.unknown
  format               = "Cer"
  thumbprint           = "42c107874fd0e4a9583292a2f1098e8fe4b2edda"
  thumbprint_algorithm = "SHA1"
}

resource "azurerm_extended_custom_location" "old" {
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_extended_custom_location is deprecated and will be removed.
  name                  = "cl-edge"
  resource_group_name   = "rg-edge"
  location              = "westeurope"
  cluster_extension_ids = [var.unknown]
  display_name          = "edge"
  namespace             = "edge"
  host_resource_id      = var.unknown
}

resource "azurerm_storage_account" "old" {
  name                     = "stold"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  static_website {
# ^^^^^^^^^^^^^^ warning deprecated: static_website of azurerm_storage_account is deprecated: use azurerm_storage_account_static_website instead.
    index_document = "index.html"
  }
}
