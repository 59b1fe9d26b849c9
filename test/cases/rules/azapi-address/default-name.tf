# azapi 2.12.0
provider "azapi" {
  default_name = "training"
}

resource "azapi_resource" "named_by_default" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  location = "westeurope"
}

resource "azapi_resource" "without_parent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id: azapi_resource needs it.
  type     = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  location = "westeurope"
#~   location  = "westeurope"
#+   parent_id = azapi_resource.named_by_default.id
}
