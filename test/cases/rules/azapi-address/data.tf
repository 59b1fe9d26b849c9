# azapi 2.12.0
variable "unknown" {}

data "azapi_resource" "name_alone" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id too: name needs it.
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name = "mlw-training"
#~   name      = "mlw-training"
#+   parent_id = data.azapi_resource.group.id
}

data "azapi_resource" "group" {
  type = "Microsoft.Resources/resourceGroups@2024-03-01"
  name = "rg-ml"
}

data "azapi_resource" "subscription" {
  type = "Microsoft.Resources/subscriptions@2022-12-01"
}

data "azapi_resource" "type_unknown" {
  type = var.unknown
}

data "azapi_resource_id" "nothing" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set resource_id, or name and parent_id: they say which resource it is.
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#+   resource_id = ""
}

data "azapi_resource_id" "empty" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  name      = ""
  #           ^^ error azapi-address: Set name to the name of the resource, or set only resource_id: name must not be empty.
}

data "azapi_resource_action" "nothing" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set resource_id: it says which resource the action is for.
  type   = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  action = "listKeys"
#~   action      = "listKeys"
#+   resource_id = ""
}

data "azapi_resource_action" "keys" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw"
  action      = "listKeys"
}
