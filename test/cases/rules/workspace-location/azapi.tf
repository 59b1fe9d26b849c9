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

resource "azapi_resource" "far" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stfar"
  parent_id = azapi_resource.group.id
  location  = "northeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
    }
  }
}

resource "azapi_resource" "near" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-near"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.far.id
      #                     ^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azapi_resource.far is in northeurope, the workspace in westeurope.
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}
