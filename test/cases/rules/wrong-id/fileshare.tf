# azurerm 5.2.0
resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "shared"
  workspace_id         = var.id
  storage_fileshare_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set storage_fileshare_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Storage/storageAccounts/…/fileServices/default/shares/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared".
#~   storage_fileshare_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/shares/shared"
  account_key          = var.id
}

variable "id" {}
