# azapi 2.12.0
variable "unknown" {}

provider "azapi" {}

resource "azapi_resource" "misspelt" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01"
  name      = "misspelt"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      traffic = {
        bleu = 100
        #^^^ warning unknown-deployment: Name a deployment of this endpoint: none is called "bleu", only "blue".
#~         blue = 100
      }
    }
  }
}

resource "azapi_resource" "blue" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "blue"
  parent_id = azapi_resource.misspelt.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01"
  name      = "passes"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      traffic = {
        main = 100
        next = 0
      }
    }
  }
}

resource "azapi_resource" "main" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "main"
  parent_id = azapi_resource.passes.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01"
  name      = "open"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      traffic  = var.unknown
    }
  }
}

resource "azapi_resource" "only" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01"
  name      = "only"
  parent_id = azapi_resource.open.id
  location  = "westeurope"
  body = {
    properties = {
      endpointComputeType = "Managed"
    }
  }
}

resource "azapi_resource" "nightly" {
  type      = "Microsoft.MachineLearningServices/workspaces/batchEndpoints@2025-12-01"
  name      = "nightly"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "AADToken"
      defaults = {
        deploymentName = "first"
        #                ^^^^^^^ warning unknown-deployment: Name a deployment of this endpoint: none is called "first", only "second".
#~         deploymentName = "second"
      }
    }
  }
}

resource "azapi_resource" "second" {
  type      = "Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments@2025-12-01"
  name      = "second"
  parent_id = azapi_resource.nightly.id
  location  = "westeurope"
  body = {
    properties = {
      compute = var.unknown
    }
  }
}
