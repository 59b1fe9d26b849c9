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

resource "azapi_resource" "silent" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-silent"
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
      encryption = {
      #^^^^^^^^^ warning encryption-identity: Set userAssignedIdentity in encryption: the workspace has no identity of its own to read the key with.
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = var.unknown
        }
#+         identity = {
#+           userAssignedIdentity = azapi_resource.identity.id
#+         }
      }
    }
  }
}

resource "azapi_resource" "another" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-another"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
#~     identity_ids = [azapi_resource.identity.id, azapi_resource.other.id]
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = var.unknown
        }
        identity = {
          userAssignedIdentity = azapi_resource.other.id
          #                      ^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-identity: Add this identity to identity_ids: the workspace can read the key only as one of its identities.
        }
      }
#+       primaryUserAssignedIdentity = azapi_resource.identity.id
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
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = var.unknown
        }
        identity = {
          userAssignedIdentity = azapi_resource.identity.id
        }
      }
    }
  }
}
