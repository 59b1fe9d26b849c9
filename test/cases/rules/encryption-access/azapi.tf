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

provider "azapi" {}

resource "azapi_resource" "identity" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-ml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "ml" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-ml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
      tenantId = var.unknown
      enablePurgeProtection   = true
      enableRbacAuthorization = true
    }
  }
}

resource "azapi_resource" "reads" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-reads"
  #           ^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
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
          keyVaultArmId = azapi_resource.ml.id
          keyIdentifier = var.unknown
        }
        identity = {
          userAssignedIdentity = azapi_resource.identity.id
          #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-access: Give azapi_resource.identity the role Key Vault Crypto Service Encryption User on azapi_resource.ml: it reads the encryption key.
        }
      }
    }
  }
}
