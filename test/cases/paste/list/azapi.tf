terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

resource "azapi_resource" "lab" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-lab"
  parent_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab"
  location  = "northeurope"
  body = {
    properties = {}
  }
}

resource "azapi_resource" "score" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2026-05-01"
  name      = "score"
  parent_id = azapi_resource.lab.id
  location  = "northeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      authMode = "AMLToken"
      traffic = {
        blue = 100
      }
      publicNetworkAccess = "Enabled"
    }
  }
  tags = {
    team          = "ml"
    "Cost Center" = "$${42}"
  }
}

# Left out, since Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-05-01 does not take it: properties.unheardOf.
resource "azapi_resource" "blue" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-05-01"
  name      = "blue"
  parent_id = azapi_resource.score.id
  location  = "northeurope"
  body = {
    sku = {
      name     = "Default"
      capacity = 1
    }
    properties = {
      endpointComputeType = "Managed"
      instanceType        = "Standard_DS3_v2"
      model               = "azureml://registries/azureml/models/mnist-onnx/versions/1"
    }
  }
}
