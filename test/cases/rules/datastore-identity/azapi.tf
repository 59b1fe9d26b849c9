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

resource "azapi_resource" "plain" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-plain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azapi_resource" "user" {
  type      = "Microsoft.MachineLearningServices/workspaces/datastores@2024-10-01"
  name      = "user"
  parent_id = azapi_resource.plain.id
  body = {
    properties = {
      datastoreType = "AzureBlob"
      accountName   = "stml"
      containerName = "data"
      credentials = {
        credentialsType = "None"
      }
      serviceDataAccessAuthIdentity = "WorkspaceUserAssignedIdentity"
      #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning datastore-identity: Set serviceDataAccessAuthIdentity to "WorkspaceSystemAssignedIdentity", or give azapi_resource.plain a UserAssigned identity: it has only SystemAssigned.
#~       serviceDataAccessAuthIdentity = "WorkspaceSystemAssignedIdentity"
    }
  }
}

resource "azapi_resource" "system" {
  type      = "Microsoft.MachineLearningServices/workspaces/datastores@2024-10-01"
  name      = "system"
  parent_id = azapi_resource.plain.id
  body = {
    properties = {
      datastoreType = "AzureBlob"
      accountName   = "stml"
      containerName = "data"
      credentials = {
        credentialsType = "None"
      }
      serviceDataAccessAuthIdentity = "WorkspaceSystemAssignedIdentity"
    }
  }
}
