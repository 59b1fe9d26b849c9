# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "preview" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-07-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2024-07-01-preview is a preview, and there is a stable version since.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-preview"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
  #^^^ error missing-property: Set properties: Microsoft.MachineLearningServices/workspaces@2024-07-01-preview requires it.
#~   body = {
#+     properties = {}
#+   }
}

resource "azapi_resource" "old" {
  type      = "Microsoft.MachineLearningServices/workspaces@2022-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2022-10-01 is more than 2 years behind the newest.
  name      = "mlw-old"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "newest-preview" {
  type      = "Microsoft.MachineLearningServices/workspaces@2026-05-15-preview"
  name      = "mlw-newest"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {}
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@${var.unknown}"
  name      = "mlw-unknown"
  parent_id = var.unknown
  body      = {}
}
