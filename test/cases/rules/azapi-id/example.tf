# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "empty" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-empty"
  parent_id = ""
  #           ^^ error azapi-id: Set parent_id to the id of a resource: it must not be empty.
}

resource "azapi_resource" "name" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-name"
  parent_id = "rg-ml"
  #           ^^^^^^^ error azapi-id: Set parent_id to the id of a resource, which begins with /, not "rg-ml".
}

resource "azapi_resource" "without_slash" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-without-slash"
  parent_id = "subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-id: Set parent_id to the id of a resource, which begins with /, not "subscriptions/00000000-0000-0000-0000-000000000000/resourceG…".
#~   parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
}

resource "azapi_resource" "unfinished" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-unfinished"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-id: Complete the id in parent_id: it begins with /subscriptions/ or /providers/, and a name follows each type in it.
}

data "azapi_resource" "url" {
  type        = "Microsoft.Resources/resourceGroups@2024-03-01"
  resource_id = "https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-id: Begin resource_id with /subscriptions/ or /providers/, without the address of Azure Resource Manager.
#~   resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
}

resource "azapi_resource_action" "query" {
  type        = "Microsoft.Resources/resourceGroups@2024-03-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml?api-version=2024-03-01"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-id: Leave the query out of resource_id: the version of the API is part of type, after the @.
#~   resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
}

data "azapi_resource_list" "several" {
  type      = "Microsoft.Web/sites/slots@2024-04-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Web/sites/a|b"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-id: Set parent_id to the id of one resource: with | azurerm puts several ids together.
}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "attribute" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-attribute"
  parent_id = azapi_resource.group.name
  #                                ^^^^ error azapi-id: Use the id of azapi_resource.group: parent_id takes its resource id, not name.
#~   parent_id = azapi_resource.group.id
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-passes"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-ml"
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
}
