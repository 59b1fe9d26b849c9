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

resource "azapi_resource" "other" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-other"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "own" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-own"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      primaryUserAssignedIdentity = azapi_resource.other.id
      #                             ^^^^^^^^^^^^^^^^^^^^^^^ warning primary-identity: Add this identity to identity_ids, or take one that is in there: the primary identity must be one of them.
#~       primaryUserAssignedIdentity = azapi_resource.identity.id
    }
  }
}

resource "azapi_resource" "system" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-system"
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
      primaryUserAssignedIdentity = azapi_resource.other.id
      #                             ^^^^^^^^^^^^^^^^^^^^^^^ warning primary-identity: Remove primaryUserAssignedIdentity, or give the workspace this identity: it has only a SystemAssigned identity.
#-
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-passes"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      primaryUserAssignedIdentity = azapi_resource.identity.id
    }
  }
}
