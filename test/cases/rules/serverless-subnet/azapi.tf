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

resource "azapi_resource" "managed" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-managed"
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
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
      }
      serverlessComputeSettings = {
        serverlessComputeCustomSubnet = var.unknown
        #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning serverless-subnet: Remove serverlessComputeCustomSubnet, or turn the managed network off: with AllowOnlyApprovedOutbound computes cannot join another subnet.
      }
#- 3 lines
    }
  }
}
