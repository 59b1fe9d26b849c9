# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "tokens" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2025-12-01"
  name      = "tokens"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      authType = "PAT"
      #          ^^^^^ warning connection-auth: Set authType to "ApiKey" or "AAD": connections of the category CognitiveSearch do not use credentials of the kind PAT.
      target   = "https://srch-ml.search.windows.net"
      credentials = {
        pat = var.unknown
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2025-12-01"
  name      = "passes"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      authType = "AAD"
      target   = "https://srch-ml.search.windows.net"
    }
  }
}

resource "azapi_resource" "keyed" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2025-12-01"
  name      = "keyed"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      authType = "ApiKey"
      target   = "https://srch-ml.search.windows.net"
      credentials = {
        key = var.unknown
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2025-12-01"
  name      = "open"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      authType = var.unknown
      target   = "https://srch-ml.search.windows.net"
    }
  }
}
