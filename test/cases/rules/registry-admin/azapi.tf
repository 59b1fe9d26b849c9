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
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "crplain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Premium"
    }
    properties = {
#+       adminUserEnabled = true
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
      containerRegistry = azapi_resource.plain.id
      #                   ^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set adminUserEnabled of azapi_resource.plain to true: a workspace expects a registry with an admin user.
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "cropen"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Premium"
    }
    properties = {
      adminUserEnabled = true
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
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
      containerRegistry = azapi_resource.open.id
    }
  }
}
