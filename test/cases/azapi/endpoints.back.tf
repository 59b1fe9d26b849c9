# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# azapi_resource.private_endpoint_blob_private_dns_zone_group stays as it is: Not every property that azurerm sends for Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01 is known.
# azapi_resource.each_private_dns_zone_group stays as it is: Not every property that azurerm sends for Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01 is known.
# azurerm_private_endpoint.blob: A part of it is azapi_resource.private_endpoint_blob_private_dns_zone_group now, which an import block takes over: remove that block once it is applied, and before where nothing is there yet.
# azurerm_private_endpoint.each: A part of it is azapi_resource.each_private_dns_zone_group now, which an import block takes over: remove that block once it is applied, and before where nothing is there yet.
# Private endpoints, whose groups of DNS zones are resources of their own in Azure: these are imported.
variable "suffix" {
  type    = string
  default = "pe42"
}

variable "zone_ids" {
  type    = list(string)
  default = ["/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net"]
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-${var.suffix}"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-${var.suffix}"
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-${var.suffix}"
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]

      defaultOutboundAccess             = true
      privateEndpointNetworkPolicies    = "Disabled"
      privateLinkServiceNetworkPolicies = "Enabled"
      sharingScope                      = ""
      delegations                       = []
      serviceEndpointPolicies           = []
      serviceEndpoints                  = []
    }
  }
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

resource "azurerm_storage_account" "main" {
  name                     = "st${var.suffix}"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.storage_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Storage/storageAccounts/st${var.suffix}"
}

resource "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = azurerm_resource_group.main.name
}

removed {
  from = azapi_resource.private_dns_zone_blob

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_private_dns_zone.blob
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net"
}

# Where it is found.
resource "azurerm_private_endpoint" "blob" {
  name                = "pe-blob"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  ip_configuration {
    member_name        = "blob"
    name               = "first"
    private_ip_address = "10.0.1.10"
    subresource_name   = "blob"
  }

  private_service_connection {
    is_manual_connection           = false
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.main.id
    subresource_names              = ["blob"]
  }

  subnet_id = azapi_resource.subnet_main.id

  lifecycle {
    ignore_changes = [private_dns_zone_group]
  }
}

removed {
  from = azapi_resource.private_endpoint_blob

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_private_endpoint.blob
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/privateEndpoints/pe-blob"
}

resource "azapi_resource" "private_endpoint_blob_private_dns_zone_group" {
  type      = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01"
  name      = "default"
  parent_id = azurerm_private_endpoint.blob.id
  body = {
    properties = {
      privateDnsZoneConfigs = [
        {
          name = azurerm_private_dns_zone.blob.name
          properties = {
            privateDnsZoneId = azurerm_private_dns_zone.blob.id
          }
        },
      ]
    }
  }
}

import {
  to = azapi_resource.private_endpoint_blob_private_dns_zone_group
  id = "${azurerm_private_endpoint.blob.id}/privateDnsZoneGroups/default?api-version=2025-01-01"
}

resource "azurerm_private_endpoint" "each" {
  for_each            = toset(["file"])
  name                = "pe-${each.key}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  private_service_connection {
    is_manual_connection           = false
    name                           = each.key
    private_connection_resource_id = azurerm_storage_account.main.id
    subresource_names              = [each.key]
  }

  subnet_id = azapi_resource.subnet_main.id

  lifecycle {
    ignore_changes = [private_dns_zone_group]
  }
}

removed {
  from = azapi_resource.each

  lifecycle {
    destroy = false
  }
}

import {
  for_each = toset(["file"])
  to       = azurerm_private_endpoint.each[each.key]
  id       = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/privateEndpoints/pe-${each.key}"
}

resource "azapi_resource" "each_private_dns_zone_group" {
  for_each  = toset(["file"])
  type      = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01"
  name      = "zones-${each.key}"
  parent_id = azurerm_private_endpoint.each[each.key].id
  body = {
    properties = {
      privateDnsZoneConfigs = [for id in var.zone_ids : {
        name = basename(id)
        properties = {
          privateDnsZoneId = id
        }
      }]
    }
  }
}

import {
  for_each = toset(["file"])
  to       = azapi_resource.each_private_dns_zone_group[each.key]
  id       = "${azurerm_private_endpoint.each[each.key].id}/privateDnsZoneGroups/zones-${each.key}?api-version=2025-01-01"
}

resource "azurerm_storage_share" "main" {
  name               = "data"
  storage_account_id = azurerm_storage_account.main.id
  quota              = 50
  depends_on         = [azurerm_private_endpoint.blob, azapi_resource.private_endpoint_blob_private_dns_zone_group]
}

removed {
  from = azapi_resource.storage_share_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_share.main
  id = "${azurerm_storage_account.main.id}/fileServices/default/shares/data"
}
