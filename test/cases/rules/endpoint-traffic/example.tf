# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "too-little" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "too-little"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
      traffic = {
      #^^^^^^ warning endpoint-traffic: Make the shares in traffic add up to 100, or to 0 while there is no deployment: they add up to 95.
        blue  = 90
        green = 5
      }
    }
  }
}

resource "azapi_resource" "too-much-mirrored" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "too-much-mirrored"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode      = "Key"
      traffic       = { blue = 100 }
      mirrorTraffic = { green = 60 }
      #^^^^^^^^^^^^ warning endpoint-traffic: Mirror at most 50 percent of the traffic: the shares add up to 60.
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "fine"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
      traffic = {
        blue  = 90
        green = 10
      }
      mirrorTraffic = {}
    }
  }
}

resource "azapi_resource" "without-deployments" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "without-deployments"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
      traffic  = { blue = 0 }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "unknown"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
      traffic = {
        blue  = 90
        green = var.unknown
      }
    }
  }
}
