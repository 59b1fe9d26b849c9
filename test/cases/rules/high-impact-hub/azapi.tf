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

resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-hub"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind = "Hub"
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      hbiWorkspace = false
      #^^^^^^^^^^^^^^^^^^^ information high-impact-hub: Leave out hbiWorkspace: Azure turns it on for a hub with encryption.
#-
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.unknown
          keyIdentifier = var.unknown
        }
      }
    }
  }
}
