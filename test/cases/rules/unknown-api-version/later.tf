# azapi 2.3.0
variable "unknown" {}

resource "azapi_resource" "later" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Microsoft.MachineLearningServices/workspaces@2025-12-01 needs azapi 2.9.0 or newer, and this folder uses 2.3.0.
  name      = "mlw-later"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
  #^^^ error missing-property: Set properties: Microsoft.MachineLearningServices/workspaces@2025-12-01 requires it.
#~   body = {
#+     properties = {}
#+   }
}

resource "azapi_resource" "wrong-day" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-02"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Microsoft.MachineLearningServices/workspaces has no API version 2024-04-02: its newest are 2025-01-01-preview, 2024-10-01, and 2024-10-01-preview.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01"
  name      = "mlw-wrong-day"
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

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "without" {
  type      = "Microsoft.MachineLearningServices/workspaces@"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Write an API version of Microsoft.MachineLearningServices/workspaces behind the @: its newest are 2025-01-01-preview, 2024-10-01, and 2024-10-01-preview.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-without"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {}
  }
}
