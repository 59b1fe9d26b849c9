# azapi_resource.grouped stays as it is: No resource of azurerm's is known to send the same: azurerm_virtual_network_gateway.
# Lists of blocks and of texts: the way back finds each in its own element, and leaves out those that have nothing in them.
data "azapi_client_config" "current" {}

resource "azurerm_network_manager_connectivity_configuration" "hub" {
  name               = "hub"
  network_manager_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager"

  applies_to_group {
    group_connectivity = "None"
    network_group_id   = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager/networkGroups/group"
  }

  connectivity_topology = "HubAndSpoke"

  hub {
    resource_id   = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub"
    resource_type = "Microsoft.Network/virtualNetworks"
  }
}

removed {
  from = azapi_resource.hub

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_manager_connectivity_configuration.hub
  id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager/connectivityConfigurations/hub"
}

resource "azurerm_virtual_hub_route_table" "main" {
  name           = "routes"
  virtual_hub_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  labels         = ["label"]

  route {
    destinations      = ["10.0.0.0/16"]
    destinations_type = "CIDR"
    name              = "all"
    next_hop          = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubVirtualNetworkConnections/spoke"
    next_hop_type     = "ResourceId"
  }
}

removed {
  from = azapi_resource.virtual_hub_route_table_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_hub_route_table.main
  id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubRouteTables/routes"
}

# A set is written as Terraform shows it: in the body it is in the order of checksums.
resource "azurerm_private_dns_a_record" "main" {
  name                = "web"
  private_dns_zone_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/example.internal"
  records             = ["1.2.3.4", "1.2.4.5"]
  ttl                 = 300
}

removed {
  from = azapi_resource.private_dns_a_record_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_private_dns_a_record.main
  id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/example.internal/A/web"
}

resource "azurerm_dns_aaaa_record" "main" {
  name                = "web"
  resource_group_name = "rg"
  zone_name           = "example.com"
  target_resource_id  = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
  ttl                 = 300
}

removed {
  from = azapi_resource.dns_aaaa_record_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_aaaa_record.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/AAAA/web"
}

resource "azurerm_search_service" "main" {
  name                = "search"
  resource_group_name = "rg"
  location            = "westeurope"
  sku                 = "standard"
}

removed {
  from = azapi_resource.search_service_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_search_service.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Search/searchServices/search"
}

# Several types of azurerm's may be for one of Azure's, and that of a table may be for another one.
resource "azurerm_virtual_hub_connection" "main" {
  name                      = "spoke"
  virtual_hub_id            = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  remote_virtual_network_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke"
}

removed {
  from = azapi_resource.virtual_hub_connection_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_hub_connection.main
  id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubVirtualNetworkConnections/spoke"
}

# Each name of a list becomes an id of its own.
resource "azapi_resource" "grouped" {
  type      = "Microsoft.Network/virtualNetworkGateways@2025-01-01"
  name      = "gateway"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      ipConfigurations = [
        {
          properties = {
            publicIPAddress = {
              id = var.address_id
            }
            subnet = {
              id = var.subnet_id
            }

            privateIPAllocationMethod = "Dynamic"
          }

          name = "vnetGatewayConfig"
        },
      ]
      virtualNetworkGatewayPolicyGroups = [
        {
          properties = {
            isDefault = true
            policyMembers = [
              {
                name           = "member"
                attributeType  = "RadiusAzureGroupId"
                attributeValue = "6ad1bd08"
              },
            ]

            priority = 0
          }
          name = "staff"
        },
      ]
      sku = {
        name = "VpnGw1AZ"
        tier = "VpnGw1AZ"
      }
      gatewayType = "Vpn"
      vpnClientConfiguration = {
        vpnClientAddressPool = {
          addressPrefixes = ["10.2.0.0/24"]
        }
        radiusServerAddress = "10.0.0.4"
        vngClientConnectionConfigurations = [
          {
            properties = {
              vpnClientAddressPool = {
                addressPrefixes = ["10.2.0.0/25"]
              }
              virtualNetworkGatewayPolicyGroups = [
                {
                  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworkGateways/gateway/virtualNetworkGatewayPolicyGroups/staff"
                },
              ]
            }
            name = "written"
          },
          {
            properties = {
              vpnClientAddressPool = {
                addressPrefixes = ["10.2.0.128/25"]
              }
              virtualNetworkGatewayPolicyGroups = [for one in [for one in var.groups : "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworkGateways/gateway/virtualNetworkGatewayPolicyGroups/${one}"] : {
                id = one
              }]
            }
            name = "given"
          },
        ]
        vpnAuthenticationTypes = ["Certificate"]
        vpnClientProtocols     = ["OpenVPN"]

        aadAudience                  = ""
        aadIssuer                    = ""
        aadTenant                    = ""
        radiusServers                = []
        vpnClientIpsecPolicies       = []
        vpnClientRevokedCertificates = []
        vpnClientRootCertificates    = []
      }
      vpnType = "RouteBased"

      activeActive                    = false
      enableBgp                       = false
      enableBgpRouteTranslationForNat = false
      disableIPSecReplayProtection    = false
      enablePrivateIpAddress          = false
      allowRemoteVnetTraffic          = false
      allowVirtualWanTraffic          = false
    }
  }
  sensitive_body = {
    properties = {
      vpnClientConfiguration = {
        radiusServerSecret = var.secret
      }
    }
  }
}

moved {
  from = azurerm_virtual_network_gateway.grouped
  to   = azapi_resource.grouped
}

variable "subnet_id" {
  type = string
}

variable "address_id" {
  type = string
}

variable "secret" {
  type      = string
  sensitive = true
}

variable "groups" {
  type = list(string)
}
