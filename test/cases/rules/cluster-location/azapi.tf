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

resource "azapi_resource" "far" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "far"
  parent_id = azapi_resource.plain.id
  location  = "northeurope"
  #           ^^^^^^^^^^^^^ warning cluster-location: Set location to "westeurope", that of azapi_resource.plain: in another region, every plan replaces the cluster.
#~   location  = azapi_resource.plain.location
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}

resource "azapi_resource" "near" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "near"
  parent_id = azapi_resource.plain.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}
