# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
    #^^^^^^^^^ error missing-property: Set properties.authMode: Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01 requires it.
      description = "Answers"
#+       authMode    = "AMLToken"
    }
  }
}

resource "azapi_resource" "compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
    #^^^^^^^^^ error missing-property: Set properties.computeType: Microsoft.MachineLearningServices/workspaces/computes@2024-10-01 requires it.
      properties = {}
#~       properties  = {}
#+       computeType = "AKS"
    }
  }
}

resource "azapi_resource" "whole" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
  #^^^ error missing-property: Set properties: Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01 requires it.
#~   body = {
#+     properties = {
#+       authMode = "AMLToken"
#+     }
#+   }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = var.unknown
  }
}
