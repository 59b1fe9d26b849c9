# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "state" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-state"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    id = var.unknown
    #^ error read-only-property: Remove id: only Azure sets it.
#-
    properties = {
      friendlyName      = "Training"
#~       friendlyName = "Training"
      provisioningState = "Succeeded"
      #^^^^^^^^^^^^^^^^ error read-only-property: Remove properties.provisioningState: only Azure sets it.
#-
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
      friendlyName = "Training"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = { for name in var.unknown : name => "Succeeded" }
  }
}
