# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "isolated" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-isolated"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      applicationInsights = var.unknown
      keyVault            = var.unknown
      storageAccount      = var.unknown
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
      }
    }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "scores"
  parent_id = azapi_resource.isolated.id
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
    }
  }
}

resource "azapi_resource" "on_its_own" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "blue"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType       = "Managed"
#~       endpointComputeType = "Managed"
      egressPublicNetworkAccess = "Disabled"
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deployment-egress: Remove egressPublicNetworkAccess: azapi_resource.isolated has a managed network, in which it does not apply.
#-
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
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
    }
    sku = {
      name     = "Default"
      capacity = 1
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = "open"
  parent_id = azapi_resource.endpoint.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType       = "Managed"
      egressPublicNetworkAccess = var.unknown
    }
  }
}
