# An id of a former form, a default that is required now, and a type that went.
resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "shared"
  workspace_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-main"
  storage_fileshare_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set storage_fileshare_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Storage/storageAccounts/…/fileServices/default/shares/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared".
  account_key          = var.key
}

variable "key" {
  sensitive = true
}

resource "azurerm_communication_service" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set data_location: azurerm_communication_service requires it.
  name                = "acs-main"
  resource_group_name = "rg-ml"
}

resource "azurerm_ai_services" "main" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm {newest} has no resource azurerm_ai_services. It was last in azurerm 4.81.0 and is not in {newest}: use azurerm_cognitive_account instead.
  name                = "ais-main"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  sku_name            = "S0"
}
