# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "registry" {
  type      = "Microsoft.MachineLearningServices/registries@2025-06-01"
  name      = "mlr"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      managedResourceGroupSettings = var.unknown ? {
        assignedIdentities = [for id in var.unknown : { principalId = id }]
        #                                               ^^^^^^^^^^^ warning read-only-property: Remove properties.managedResourceGroupSettings.assignedIdentities[*].principalId: only Azure sets it.
#~         assignedIdentities = [for id in var.unknown : {}]
      } : null
    }
  }
}

resource "azapi_resource" "beside" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      description       = var.unknown ? "Training" : null
#~       description = var.unknown ? "Training" : null
      provisioningState = "Succeeded"
      #^^^^^^^^^^^^^^^^ error read-only-property: Remove properties.provisioningState: only Azure sets it.
#-
    }
  }
}

resource "azapi_resource" "merged" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ provisioningState = "Succeeded" }, var.unknown)
    #                    ^^^^^^^^^^^^^^^^^ error read-only-property: Remove properties.provisioningState: only Azure sets it.
#~     properties = merge({}, var.unknown)
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge(var.unknown, var.unknown ? { description = "Succeeded" } : {})
  }
}
