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

resource "azapi_resource" "closed" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-closed"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
      tenantId = var.unknown
      enablePurgeProtection = true
      publicNetworkAccess   = "Disabled"
    }
  }
}

resource "azapi_resource" "own" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-own"
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
      enableServiceSideCMKEncryption = true
      #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning service-side-encryption: Allow public access to azapi_resource.closed, or remove enableServiceSideCMKEncryption: the service cannot reach a private vault.
#-
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = azapi_resource.closed.id
          keyIdentifier = var.unknown
        }
      }
    }
  }
}
