# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "wrong-day" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-02"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Microsoft.MachineLearningServices/workspaces has no API version 2024-10-02: its newest are 2026-05-15-preview, 2026-05-01, and 2026-03-15-preview.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-wrong-day"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "wrong-case" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01-Preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Microsoft.MachineLearningServices/workspaces has no API version 2024-10-01-Preview: its newest are 2026-05-15-preview, 2026-05-01, and 2026-03-15-preview.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-wrong-case"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
#~   body = {
#+     properties = {}
#+   }
}

resource "azapi_update_resource" "wrong-day" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-02"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unknown-api-version: Microsoft.MachineLearningServices/workspaces has no API version 2024-10-02: its newest are 2026-05-15-preview, 2026-05-01, and 2026-03-15-preview.
#~   type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = var.unknown
  body        = {}
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@${var.unknown}"
  name      = "mlw-unknown"
  parent_id = var.unknown
  body      = {}
}
