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

resource "azapi_resource" "silent" {
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "crsilent"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Premium"
    }
    properties = {
      policies = {
        exportPolicy = {
          status = "disabled"
          #^^^^^^^^^^^^^^^^^^ warning registry-export: Set publicNetworkAccess to Disabled too: export can only be forbidden together with public access.
        }
      }
#+       publicNetworkAccess = "Disabled"
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
      publicNetworkAccess = "Enabled"
#~       publicNetworkAccess = "Disabled"
      policies = {
        exportPolicy = {
          status = "disabled"
          #^^^^^^^^^^^^^^^^^^ warning registry-export: Set publicNetworkAccess to Disabled too: export can only be forbidden together with public access.
        }
      }
    }
  }
}
