# azapi 2.12.0
variable "unknown" {}

data "azapi_resource" "name_alone" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parent_id too: name needs it.
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
#~   type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name = "mlw-training"
#~   name      = "mlw-training"
#+   parent_id = ""
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
