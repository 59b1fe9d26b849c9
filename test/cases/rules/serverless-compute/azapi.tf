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

resource "azapi_resource" "closed" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-closed"
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
      serverlessComputeSettings = {
        serverlessComputeNoPublicIP = true
        #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning serverless-compute: Set serverlessComputeNoPublicIP to false, or set serverlessComputeCustomSubnet too: without public access to the workspace Azure requires one of them.
#~         serverlessComputeNoPublicIP = false
      }
    }
  }
}

resource "azapi_resource" "placed" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-placed"
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
      serverlessComputeSettings = {
        serverlessComputeCustomSubnet = var.unknown
        serverlessComputeNoPublicIP   = true
      }
    }
  }
}
