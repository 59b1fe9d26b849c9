# azurerm 3.117.1
resource "azurerm_storage_share_directory" "models" {
  name                 = "models"
  share_name           = "training"
# ^^^^^^^^^^ warning deprecated: share_name of azurerm_storage_share_directory is deprecated: use storage_share_id instead.
  storage_account_name = "sttraining"
# ^^^^^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_share_directory is deprecated: use storage_share_id instead.
}
