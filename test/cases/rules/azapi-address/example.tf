# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "fails" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id and name: azapi_resource needs them.
  type     = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  location = "westeurope"
#~   location  = "westeurope"
#+   parent_id = azapi_resource.group.id
#+   name      = ""
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  location  = "westeurope"
}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = var.unknown
  parent_id = var.unknown
  location  = "westeurope"
}

resource "azapi_update_resource" "nothing" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set resource_id, or name and parent_id: they say which resource it is.
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#+   resource_id = ""
}

resource "azapi_update_resource" "both" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Keep either resource_id or name: both say which resource it is.
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name        = "mlw-training"
#~   name      = "mlw-training"
  resource_id = azapi_resource.passes.id
#~   parent_id = azapi_resource.group.id
}

resource "azapi_update_resource" "parent_alone" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set name too: parent_id needs it.
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  parent_id = azapi_resource.group.id
#+   name      = ""
}

resource "azapi_update_resource" "unknown" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
}
