# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "turned" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "turned"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Kubernetes"
      scaleSettings = {
        scaleType    = "TargetUtilization"
        minInstances = 4
        #              ^ warning deployment-scale: Set minInstances to at most 2, or raise maxInstances: there are never more than 2 instances.
#~         minInstances = 2
        maxInstances = 2
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "passes"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Kubernetes"
      scaleSettings = {
        scaleType    = "TargetUtilization"
        minInstances = 1
        maxInstances = 2
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "open"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Kubernetes"
      scaleSettings = {
        scaleType    = "TargetUtilization"
        minInstances = var.unknown
        maxInstances = 2
      }
    }
  }
}
