# A private workspace with an online endpoint, in Azure's own API: what azurerm has no resource for, or will have no more.

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-11-01"
  name     = "rg-scoring"
  location = var.location
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2026-03-01"
  name      = "mlw-scoring"
  parent_id = azapi_resource.group.id
  location  = azapi_resource.group.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    sku = {
      name = "Basic"
    }
    properties = {
      friendlyName        = "Scoring"
      storageAccount      = var.storage_account_id
      keyVault            = var.key_vault_id
      applicationInsights = var.application_insights_id
      containerRegistry   = var.container_registry_id
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          packages = {
            type        = "FQDN"
            destination = "pypi.org"
          }
        }
      }
    }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-03-01"
  name      = "scoring"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      authMode            = "AADToken"
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "deployment" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-03-01"
  name      = "blue"
  parent_id = azapi_resource.endpoint.id
  location  = azapi_resource.group.location

  body = {
    sku = {
      name     = "Default"
      capacity = 1
    }
    properties = {
      endpointComputeType = "Managed"
      instanceType        = "Standard_DS3_v2"
      model               = "azureml://registries/azureml/models/mnist-onnx/versions/1"
      scaleSettings = {
        scaleType = "Default"
      }
    }
  }
}

# An endpoint sends requests to deployments that are there: Azure takes this only behind the deployment.
resource "azapi_update_resource" "traffic" {
  type        = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-03-01"
  resource_id = azapi_resource.endpoint.id

  body = {
    properties = {
      traffic = {
        blue = 100
      }
    }
  }

  depends_on = [azapi_resource.deployment]
}

resource "azapi_resource" "connection" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2026-03-01"
  name      = "search"
  parent_id = azapi_resource.workspace.id

  body = {
    properties = {
      category = "CognitiveSearch"
      authType = "AAD"
      target   = "https://srch-scoring.search.windows.net"
    }
  }
}

resource "azapi_resource" "cluster" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2026-03-01"
  name      = "cpu"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location

  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize     = "STANDARD_DS3_V2"
        vmPriority = "Dedicated"
        scaleSettings = {
          minNodeCount                = 0
          maxNodeCount                = 4
          nodeIdleTimeBeforeScaleDown = "PT5M"
        }
      }
    }
  }
}
