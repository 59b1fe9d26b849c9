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
  name      = "long"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          maxNodeCount                = 2
          nodeIdleTimeBeforeScaleDown = "PT120S"
          #                             ^^^^^^^^ information idle-duration: Write "PT2M" for nodeIdleTimeBeforeScaleDown: Azure returns it in this form, which Terraform sees as a change.
#~           nodeIdleTimeBeforeScaleDown = "PT2M"
        }
      }
    }
  }
}

resource "azapi_resource" "words" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "words"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          maxNodeCount                = 2
          nodeIdleTimeBeforeScaleDown = "10m"
          #                             ^^^^^ warning idle-duration: Set nodeIdleTimeBeforeScaleDown to an ISO 8601 duration such as PT10M, not "10m".
#~           nodeIdleTimeBeforeScaleDown = "PT10M"
        }
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "passes"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          maxNodeCount                = 2
          nodeIdleTimeBeforeScaleDown = "PT2M"
        }
      }
    }
  }
}
