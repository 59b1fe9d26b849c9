# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "short" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "short"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
      model               = "azureml:churn:3"
      #                     ^^^^^^^^^^^^^^^^^ warning asset-reference: Write model as the id of a version, such as azureml://registries/azureml/models/name/versions/1: Azure does not take the short form of the command line.
    }
  }
}

resource "azapi_resource" "whole" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "whole"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
      environmentId       = azapi_resource.environment.id
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning asset-reference: Set environmentId to the id of a version: azapi_resource.environment means all of its versions.
    }
  }
}

resource "azapi_resource" "environment" {
  type      = "Microsoft.MachineLearningServices/workspaces/environments@2025-12-01"
  name      = "environment"
  parent_id = var.unknown
  body = {
    properties = {
      isArchived = false
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
      endpointComputeType = "Managed"
      model               = "azureml://registries/azureml/models/mnist/versions/1"
      environmentId       = azapi_resource.first.id
    }
  }
}

resource "azapi_resource" "first" {
  type      = "Microsoft.MachineLearningServices/workspaces/environments/versions@2025-12-01"
  name      = "1"
  parent_id = azapi_resource.environment.id
  body = {
    properties = {
      image = "mcr.microsoft.com/azureml/inference:latest"
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
      endpointComputeType = "Managed"
      model               = var.unknown
    }
  }
}
