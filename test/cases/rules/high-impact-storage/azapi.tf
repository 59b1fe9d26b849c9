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

resource "azapi_resource" "open" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stopen"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
#+       publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "secret" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-secret"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.open.id
      #                     ^^^^^^^^^^^^^^^^^^^^^^ information high-impact-storage: Give azapi_resource.open networkAcls, or close it behind a private endpoint: the workspace says that its data is of high business impact.
      keyVault            = var.vault
      applicationInsights = var.insights
      hbiWorkspace = true
#+       publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "guarded" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stguarded"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
      networkAcls = {
        defaultAction = "Deny"
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
      storageAccount      = azapi_resource.guarded.id
      keyVault            = var.vault
      applicationInsights = var.insights
      hbiWorkspace = true
    }
  }
}
