# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = azapi_resource.group.id
}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "in_group" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "in-group"
  parent_id = azapi_resource.group.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parent_id to the id of a Microsoft.MachineLearningServices/workspaces, not of azapi_resource.group: that is the parent of Microsoft.MachineLearningServices/workspaces/onlineEndpoints.
#~   parent_id = azapi_resource.workspace.id
}

resource "azapi_resource" "passes" {
  type      = "microsoft.machinelearningservices/workspaces/onlineEndpoints@2025-06-01"
  name      = "passes"
  parent_id = azapi_resource.workspace.id
}

resource "azapi_resource" "one_level_up" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "one-level-up"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parent_id to the id of a Microsoft.MachineLearningServices/workspaces/onlineEndpoints, not of a Microsoft.MachineLearningServices/workspaces: that is the parent of Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments.
#~   parent_id = azapi_resource.in_group.id
}

data "azapi_resource_list" "of_another" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  parent_id = azurerm_application_insights.main.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parent_id to the id of a Microsoft.MachineLearningServices/workspaces, not of azurerm_application_insights.main: that is the parent of Microsoft.MachineLearningServices/workspaces/computes.
#~   parent_id = azapi_resource.workspace.id
}

data "azapi_resource_list" "of_azurerm" {
  type      = "Microsoft.Insights/components/ProactiveDetectionConfigs@2015-05-01"
  parent_id = azurerm_application_insights.main.id
}

resource "azurerm_application_insights" "main" {
  name                = "appi-ml"
  resource_group_name = azapi_resource.group.name
  location            = "westeurope"
  application_type    = "web"
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "unknown"
  parent_id = var.unknown
}

resource "azapi_resource" "in-a-subscription" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-in-a-subscription"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parent_id to the id of a resource group, not of a subscription: that is where Microsoft.MachineLearningServices/workspaces is deployed to.
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "own" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-own"
  parent_id = azapi_resource.own.id
  #           ^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parent_id to the id of another resource: a resource cannot be its own parent.
  #           ^^^^^^^^^^^^^^^^^^^^^ warning circular-reference: Remove this reference: azapi_resource.own cannot refer to itself.
  location  = "westeurope"
  body      = {}
}
