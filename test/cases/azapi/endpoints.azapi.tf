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

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-${var.suffix}"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-${var.suffix}"
  parent_id = azapi_resource.virtual_network_main.id
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

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "st${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard_LRS"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "private_dns_zone_blob" {
  type      = "Microsoft.Network/privateDnsZones@2024-06-01"
  name      = "privatelink.blob.core.windows.net"
  parent_id = azapi_resource.resource_group_main.id
  location  = "global"
  body      = {}
}

moved {
  from = azurerm_private_dns_zone.blob
  to   = azapi_resource.private_dns_zone_blob
}

# Where it is found.
resource "azapi_resource" "private_endpoint_blob" {
  type      = "Microsoft.Network/privateEndpoints@2025-01-01"
  name      = "pe-blob"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "first"
          properties = {
            privateIPAddress = "10.0.1.10"
            groupId          = "blob"
            memberName       = "blob"
          }
        },
      ]
      privateLinkServiceConnections = [
        {
          name = "blob"
          properties = {
            privateLinkServiceId = azapi_resource.storage_account_main.id
            groupIds             = ["blob"]
          }
        },
      ]
      subnet = {
        id = azapi_resource.subnet_main.id
      }

      customNetworkInterfaceName          = ""
      manualPrivateLinkServiceConnections = []
    }
  }
}

resource "azapi_resource" "private_endpoint_blob_private_dns_zone_group" {
  type      = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01"
  name      = "default"
  parent_id = azapi_resource.private_endpoint_blob.id
  body = {
    properties = {
      privateDnsZoneConfigs = [
        {
          name = azapi_resource.private_dns_zone_blob.name
          properties = {
            privateDnsZoneId = azapi_resource.private_dns_zone_blob.id
          }
        },
      ]
    }
  }
}

moved {
  from = azurerm_private_endpoint.blob
  to   = azapi_resource.private_endpoint_blob
}

import {
  to = azapi_resource.private_endpoint_blob_private_dns_zone_group
  id = "${azapi_resource.private_endpoint_blob.id}/privateDnsZoneGroups/default?api-version=2025-01-01"
}

resource "azapi_resource" "each" {
  for_each  = toset(["file"])
  type      = "Microsoft.Network/privateEndpoints@2025-01-01"
  name      = "pe-${each.key}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      privateLinkServiceConnections = [
        {
          name = each.key
          properties = {
            privateLinkServiceId = azapi_resource.storage_account_main.id
            groupIds             = [each.key]
          }
        },
      ]
      subnet = {
        id = azapi_resource.subnet_main.id
      }

      customNetworkInterfaceName          = ""
      ipConfigurations                    = []
      manualPrivateLinkServiceConnections = []
    }
  }
}

resource "azapi_resource" "each_private_dns_zone_group" {
  for_each  = toset(["file"])
  type      = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01"
  name      = "zones-${each.key}"
  parent_id = azapi_resource.each[each.key].id
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

moved {
  from = azurerm_private_endpoint.each
  to   = azapi_resource.each
}

import {
  for_each = toset(["file"])
  to       = azapi_resource.each_private_dns_zone_group[each.key]
  id       = "${azapi_resource.each[each.key].id}/privateDnsZoneGroups/zones-${each.key}?api-version=2025-01-01"
}

resource "azapi_resource" "storage_share_main" {
  type      = "Microsoft.Storage/storageAccounts/fileServices/shares@2025-08-01"
  name      = "data"
  parent_id = "${azapi_resource.storage_account_main.id}/fileServices/default"
  body = {
    properties = {
      shareQuota = 50

      enabledProtocols  = "SMB"
      metadata          = {}
      signedIdentifiers = []
    }
  }
  depends_on = [azapi_resource.private_endpoint_blob, azapi_resource.private_endpoint_blob_private_dns_zone_group]
}

moved {
  from = azurerm_storage_share.main
  to   = azapi_resource.storage_share_main
}
