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

resource "azapi_resource" "identity" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-ml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "both" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "both"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type         = "SystemAssigned, UserAssigned"
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information cluster-identity: Choose SystemAssigned or UserAssigned: Azure documents identities of one kind only for a compute cluster.
#~     type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
  }
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
