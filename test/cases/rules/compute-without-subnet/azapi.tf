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

resource "azapi_resource" "closed" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "closed"
  parent_id = azapi_resource.plain.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize             = "STANDARD_DS3_V2"
        enableNodePublicIp = false
        #^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-without-subnet: Set subnet.id too, or give azapi_resource.plain a managed network: nodes without public addresses need one of them.
#+         subnet = {
#+           id = ""
#+         }
      }
    }
  }
}

resource "azapi_resource" "instance" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "ci-anna"
  parent_id = azapi_resource.plain.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "ComputeInstance"
      disableLocalAuth = true
      properties = {
        vmSize             = "STANDARD_DS3_V2"
        enableNodePublicIp = false
        #^^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-without-subnet: Set subnet.id too, or give azapi_resource.plain a managed network: nodes without public addresses need one of them.
#+         subnet = {
#+           id = ""
#+         }
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "open"
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

resource "azapi_resource" "updated" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-updated"
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

resource "azapi_update_resource" "network" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = azapi_resource.updated.id
  body = {
    properties = {
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
      }
    }
  }
}

resource "azapi_resource" "later" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "later"
  parent_id = azapi_resource.updated.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize             = "STANDARD_DS3_V2"
        enableNodePublicIp = false
      }
    }
  }
}
