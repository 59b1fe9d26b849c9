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
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-plain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
#~       sku                   = { family = "A", name = "standard" }
      tenantId = var.unknown
#~       tenantId              = var.unknown
#+       enablePurgeProtection = true
    }
  }
}

resource "azapi_resource" "safe" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-safe"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
      tenantId = var.unknown
      enablePurgeProtection = true
    }
  }
}

resource "azapi_resource" "own" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
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
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = azapi_resource.plain.id
          #               ^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-vault: Set enablePurgeProtection of azapi_resource.plain to true: encryption does not accept a vault whose keys can be purged.
          keyIdentifier = var.unknown
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
          keyVaultArmId = azapi_resource.safe.id
          keyIdentifier = var.unknown
        }
      }
    }
  }
}
