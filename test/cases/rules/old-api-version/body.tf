# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "kept" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2023-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2023-10-01 is more than 2 years behind the newest.
#~   type      = "Microsoft.MachineLearningServices/workspaces/connections@2026-05-01"
  name      = "search"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      target   = "https://search.example"
      authType = "AAD"
      #          ^^^^^ error property-value: Set properties.authType to "ManagedIdentity", "None", "PAT", "SAS", or "UsernamePassword", not "AAD".
    }
  }
}

resource "azapi_resource" "lost" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2023-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2023-10-01 is more than 2 years behind the newest.
  name      = "search-lost"
  parent_id = var.unknown
  body = {
    properties = {
      category    = "CognitiveSearch"
      target      = "https://search.example"
      authType    = "AAD"
      #             ^^^^^ error property-value: Set properties.authType to "ManagedIdentity", "None", "PAT", "SAS", or "UsernamePassword", not "AAD".
#~       authType    = "ManagedIdentity"
      valueFormat = "JSON"
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2025-06-01"
  name      = "search-fine"
  parent_id = var.unknown
  body = {
    properties = {
      category = "CognitiveSearch"
      target   = "https://search.example"
      authType = "AAD"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@${var.unknown}"
  name      = "search-unknown"
  parent_id = var.unknown
  body      = {}
}
