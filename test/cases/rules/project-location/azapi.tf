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
    }
  }
}

resource "azapi_resource" "far" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "proj-far"
  parent_id = azapi_resource.group.id
  location  = "northeurope"
  #           ^^^^^^^^^^^^^ warning project-location: Set location to that of the hub: azapi_resource.hub is in westeurope.
#~   location  = azapi_resource.hub.location
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

resource "azapi_resource" "near" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "proj-near"
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
