# azurerm 4.81.0
variable "unknown" {}

# What takes its place is there, so there is nothing to advise but to leave it out.
resource "azurerm_storage_container" "both" {
  name                 = "training"
  storage_account_name = "sttraining"
# ^^^^^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_container is deprecated: remove it, since storage_account_id is set.
  storage_account_id   = var.unknown
}

resource "azurerm_storage_container" "old" {
  name                 = "training"
  storage_account_name = "sttraining"
# ^^^^^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_container is deprecated: use storage_account_id instead.
}
