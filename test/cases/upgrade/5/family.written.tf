# An id of a former form, a default that is required now, and a type that went.
resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "shared"
  workspace_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-main"
  storage_fileshare_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/shares/shared"
  account_key          = var.key
}

variable "key" {
  sensitive = true
}

resource "azurerm_communication_service" "main" {
  name                = "acs-main"
  resource_group_name = "rg-ml"
  data_location       = "United States"
}

resource "azurerm_ai_services" "main" {
  name                = "ais-main"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  sku_name            = "S0"
}
