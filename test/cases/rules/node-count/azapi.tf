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

resource "azapi_resource" "turned" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "turned"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          minNodeCount = 4
          #              ^ warning node-count: Set minNodeCount to at most 2, or raise maxNodeCount: the cluster never has more than 2 nodes.
          #              ^ information idle-nodes: Set minNodeCount to 0 unless jobs cannot wait: 4 nodes are paid for all the time.
#~           minNodeCount = 0
          maxNodeCount = 2
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
          minNodeCount = 0
          maxNodeCount = 2
        }
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "open"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          minNodeCount = var.unknown
          maxNodeCount = 2
        }
      }
    }
  }
}
