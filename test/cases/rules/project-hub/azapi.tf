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
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-plain"
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
    }
  }
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
    }
  }
}

resource "azapi_resource" "lost" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "proj-lost"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind = "Project"
    properties = {
      hubResourceId = azapi_resource.plain.id
      #               ^^^^^^^^^^^^^^^^^^^^^^^ warning project-hub: Set hubResourceId to the id of a hub (a workspace with kind = "Hub"): azapi_resource.plain is not one.
    }
  }
}

resource "azapi_resource" "found" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "proj-found"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind = "Project"
    properties = {
      hubResourceId = azapi_resource.hub.id
    }
  }
}
