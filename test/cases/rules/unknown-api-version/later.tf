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

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}
