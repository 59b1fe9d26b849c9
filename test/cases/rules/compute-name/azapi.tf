# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "long" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "gpu-training-of-large-models-7"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-name: Shorten name: Azure takes at most 24 characters for a compute, and this has 30.
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}

resource "azapi_resource" "digit" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "ci-1"
  #           ^^^^^^ warning compute-name: Change name: Azure requires a letter after the last dash of "ci-1".
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "ComputeInstance"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}
