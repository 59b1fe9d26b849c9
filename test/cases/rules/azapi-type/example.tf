# azapi 2.12.0
variable "unknown" {}

data "azapi_resource_action" "fails" {
  type        = "Microsoft.Storage/storageAccounts@2023-05-01"
#~   type        = "Microsoft.KeyVault/vaults@2023-05-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kv"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-type: Set resource_id to the id of a Microsoft.Storage/storageAccounts, or type to Microsoft.KeyVault/vaults: this is the id of a Microsoft.KeyVault/vaults.
  action      = "listKeys"
}

data "azapi_resource_action" "passes" {
  type        = "microsoft.storage/storageaccounts@2023-05-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/st"
  action      = "listKeys"
}

resource "azapi_resource_action" "provider" {
  type        = "Microsoft.Storage@2023-05-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Storage"
  action      = "register"
}

resource "azapi_update_resource" "of_another" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type        = "Microsoft.Resources/resourceGroups@2025-04-01"
  resource_id = azapi_resource.group.id
  #             ^^^^^^^^^^^^^^^^^^^^^^^ error azapi-type: Set resource_id to the id of a Microsoft.MachineLearningServices/workspaces, or type to Microsoft.Resources/resourceGroups: this is the id of azapi_resource.group.
}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

data "azapi_resource_action" "unknown" {
  type        = "Microsoft.Storage/storageAccounts@2023-05-01"
  resource_id = var.unknown
  action      = "listKeys"
}
