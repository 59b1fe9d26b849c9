# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "fails" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "blue"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
      instanceType        = "DS3_v2"
      #                     ^^^^^^^^ warning deployment-limits: Set instanceType to a size of virtual machines such as Standard_DS3_v2, not "DS3_v2".
#~       instanceType        = "Standard_DS3_v2"
      livenessProbe = {
        initialDelay     = "PT30S"
        successThreshold = 2
        #                  ^ warning deployment-limits: Set successThreshold of livenessProbe to 1: Azure takes no other number there.
#~         successThreshold = 1
      }
      requestSettings = {
        requestTimeout = "PT5M"
        #                ^^^^^^ warning deployment-limits: Set requestTimeout to at most PT3M: a managed deployment answers within 180 seconds.
#~         requestTimeout = "PT3M"
      }
      scaleSettings = {
        scaleType    = "TargetUtilization"
        #              ^^^^^^^^^^^^^^^^^^^ warning deployment-limits: Remove scaleSettings and set sku.capacity: a managed deployment is scaled by that, or by rules of Azure Monitor.
        maxInstances = 3
#- 4 lines
      }
    }
    sku = {
      name     = "Default"
      capacity = 1
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "green"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
      instanceType        = "Standard_DS3_v2"
      livenessProbe = {
        successThreshold = 1
      }
      readinessProbe = {
        successThreshold = 2
      }
      requestSettings = {
        requestTimeout = "PT2M30S"
      }
      scaleSettings = {
        scaleType = "Default"
      }
    }
    sku = {
      name     = "Default"
      capacity = 3
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "red"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
      instanceType        = var.unknown
      requestSettings = {
        requestTimeout = var.unknown
      }
    }
  }
}

resource "azapi_resource" "kubernetes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "black"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Kubernetes"
      instanceType        = "gpu"
      requestSettings = {
        requestTimeout = "PT5M"
      }
      scaleSettings = {
        scaleType    = "TargetUtilization"
        maxInstances = 3
      }
    }
  }
}
