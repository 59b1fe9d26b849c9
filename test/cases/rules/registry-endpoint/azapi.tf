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

resource "azapi_resource" "small" {
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "crsmall"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Basic"
#~       name = "Premium"
    }
    properties = {
    }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.Network/privateEndpoints@2024-05-01"
  name      = "pe-registry"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      subnet = { id = var.unknown }
      privateLinkServiceConnections = [{
        name = "registry"
        properties = {
          privateLinkServiceId = azapi_resource.small.id
          #                      ^^^^^^^^^^^^^^^^^^^^^^^ warning registry-endpoint: Set sku.name of azapi_resource.small to "Premium": a Basic registry has no private endpoints.
          groupIds             = ["registry"]
        }
      }]
    }
  }
}
