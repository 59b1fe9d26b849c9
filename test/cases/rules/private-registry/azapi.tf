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
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "crclosed"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Premium"
    }
    properties = {
      adminUserEnabled    = true
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "own" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccess: without it the workspace is open to the internet, while azapi_resource.closed is closed.
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
      containerRegistry = azapi_resource.closed.id
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^ warning private-registry: Set imageBuildCompute to the name of a cluster: azapi_resource.closed has no public access, so images must be built in the network.
#+       publicNetworkAccess = "Disabled"
#+       imageBuildCompute   = ""
    }
  }
}

resource "azapi_resource" "builds" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccess: without it the workspace is open to the internet, while azapi_resource.closed is closed.
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-builds"
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
      containerRegistry = azapi_resource.closed.id
      imageBuildCompute = "cpu"
#+       publicNetworkAccess = "Disabled"
    }
  }
}
