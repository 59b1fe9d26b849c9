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
    }
  }
}

resource "azapi_resource" "k8s" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "k8s"
  parent_id = azapi_resource.managed.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^ information inference-cluster-network: Attach the cluster to a workspace without a managed network: Kubernetes clusters cannot be used with that of azapi_resource.managed.
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AKS"
      disableLocalAuth = true
      resourceId = var.unknown
      properties = {
        clusterPurpose = "DevTest"
      }
    }
  }
}
