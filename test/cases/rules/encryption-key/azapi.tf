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

resource "azapi_resource" "bare" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-bare"
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
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = "https://kv-ml.vault.azure.net/keys/ml"
          #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-key: Add the version to keyIdentifier, as in …/keys/name/version: encryption uses one version of a key.
        }
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-passes"
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
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = "https://kv-ml.vault.azure.net/keys/ml/0123456789abcdef0123456789abcdef"
        }
      }
    }
  }
}
