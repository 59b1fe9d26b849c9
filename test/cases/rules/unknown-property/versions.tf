# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "later" {
  type      = "Microsoft.MachineLearningServices/workspaces@2022-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2022-10-01 is more than 2 years behind the newest.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-later"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      managedNetwork = { isolationMode = "Disabled" }
      #^^^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2022-10-01 has no property properties.managedNetwork. It is there since API version 2023-04-01-preview.
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      managedNetwork = { isolationMode = "Disabled" }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2022-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2022-10-01 is more than 2 years behind the newest.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ description = var.unknown }, var.unknown)
  }
}
