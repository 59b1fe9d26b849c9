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

resource "azapi_resource" "old" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-old"
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
      v1LegacyMode = true
      #^^^^^^^^^^^^^^^^^^ warning legacy-mode: Remove v1LegacyMode: it blocks the v2 API, and only helps a workspace without public access.
#-
    }
  }
}
