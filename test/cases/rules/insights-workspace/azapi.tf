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

resource "azapi_resource" "classic" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information insights-workspace: Set WorkspaceResourceId to a Log Analytics workspace: otherwise Azure creates one for azapi_resource.a.
  type      = "Microsoft.Insights/components@2020-02-02"
  name      = "appi-classic"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "web"
    properties = {
      Application_Type = "web"
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.Insights/components@2020-02-02"
  name      = "appi-fine"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "web"
    properties = {
      Application_Type = "web"
      WorkspaceResourceId = var.unknown
    }
  }
}

resource "azapi_resource" "a" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-a"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = azapi_resource.classic.id
    }
  }
}

resource "azapi_resource" "b" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-b"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = azapi_resource.fine.id
    }
  }
}
