# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

provider "azapi" {}

resource "azapi_resource" "alone" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-alone"
  #           ^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      publicNetworkAccess = "Disabled"
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unreachable-workspace: Add a private endpoint with the subresource amlworkspace: without public access nobody can reach the workspace.
    }
  }
}

resource "azapi_resource" "reached" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-reached"
  #           ^^^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.Network/privateEndpoints@2024-05-01"
  name      = "pe-workspace"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      subnet = { id = var.unknown }
      privateLinkServiceConnections = [{
        name = "workspace"
        properties = {
          privateLinkServiceId = azapi_resource.reached.id
          groupIds             = ["amlworkspace"]
        }
      }]
    }
  }
}
