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

resource "azapi_resource" "silent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set disableLocalAuth to true: its default lets anybody with a key sign in, without Microsoft Entra ID.
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "silent"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
#+       disableLocalAuth = true
    }
  }
}

resource "azapi_resource" "keys" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "keys"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = false
      #                  ^^^^^ information local-authentication: Set disableLocalAuth to true: false lets anybody with a key sign in, without Microsoft Entra ID.
#~       disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
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
      disableLocalAuth = var.unknown
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}
