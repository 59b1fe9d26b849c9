# Lists of blocks and of texts: the way back finds each in its own element, and leaves out those that have nothing in them.
data "azapi_client_config" "current" {}

resource "azapi_resource" "hub" {
  type      = "Microsoft.Network/networkManagers/connectivityConfigurations@2025-01-01"
  name      = "hub"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager"
  body = {
    properties = {
      appliesToGroups = [
        {
          groupConnectivity = "None"
          networkGroupId    = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager/networkGroups/group"

          isGlobal      = "False"
          useHubGateway = "False"
        },
      ]
      connectivityTopology = "HubAndSpoke"
      hubs = [
        {
          resourceId   = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub"
          resourceType = "Microsoft.Network/virtualNetworks"
        },
      ]

      connectivityCapabilities = {
        connectedGroupAddressOverlap        = "Allowed"
        connectedGroupPrivateEndpointsScale = "Standard"
        peeringEnforcement                  = "Unenforced"
      }
      deleteExistingPeering = "False"
      isGlobal              = "False"
    }
  }
}

moved {
  from = azurerm_network_manager_connectivity_configuration.hub
  to   = azapi_resource.hub
}

resource "azapi_resource" "virtual_hub_route_table_main" {
  type      = "Microsoft.Network/virtualHubs/hubRouteTables@2025-01-01"
  name      = "routes"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  body = {
    properties = {
      labels = ["label"]
      routes = [
        {
          destinations    = ["10.0.0.0/16"]
          destinationType = "CIDR"
          name            = "all"
          nextHop         = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubVirtualNetworkConnections/spoke"
          nextHopType     = "ResourceId"
        },
      ]
    }
  }
}

moved {
  from = azurerm_virtual_hub_route_table.main
  to   = azapi_resource.virtual_hub_route_table_main
}

# A set is written as Terraform shows it: in the body it is in the order of checksums.
resource "azapi_resource" "private_dns_a_record_main" {
  type      = "Microsoft.Network/privateDnsZones/A@2024-06-01"
  name      = "web"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/example.internal"
  body = {
    properties = {
      aRecords = [
        {
          ipv4Address = "1.2.4.5"
        },
        {
          ipv4Address = "1.2.3.4"
        },
      ]
      ttl = 300

      metadata = {}
    }
  }
}

moved {
  from = azurerm_private_dns_a_record.main
  to   = azapi_resource.private_dns_a_record_main
}

resource "azapi_resource" "dns_aaaa_record_main" {
  type      = "Microsoft.Network/dnsZones/AAAA@2018-05-01"
  name      = "web"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      targetResource = {
        id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
      }
      TTL = 300

      metadata    = {}
      AAAARecords = []
    }
  }
}

moved {
  from = azurerm_dns_aaaa_record.main
  to   = azapi_resource.dns_aaaa_record_main
}

resource "azapi_resource" "search_service_main" {
  type      = "Microsoft.Search/searchServices@2025-05-01"
  name      = "search"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    sku = {
      name = "standard"
    }

    properties = {
      authOptions = {
        apiKeyOnly = {}
      }
      encryptionWithCmk = {
        enforcement = "Disabled"
      }
      disableLocalAuth = false
      networkRuleSet = {
        bypass  = "None"
        ipRules = []
      }
      partitionCount      = 1
      publicNetworkAccess = "Enabled"
      replicaCount        = 1
      semanticSearch      = "disabled"
      hostingMode         = "Default"
    }
  }
}

moved {
  from = azurerm_search_service.main
  to   = azapi_resource.search_service_main
}

# Several types of azurerm's may be for one of Azure's, and that of a table may be for another one.
resource "azapi_resource" "virtual_hub_connection_main" {
  type      = "Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2025-01-01"
  name      = "spoke"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  body = {
    properties = {
      remoteVirtualNetwork = {
        id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke"
      }

      enableInternetSecurity = false
    }
  }
}

moved {
  from = azurerm_virtual_hub_connection.main
  to   = azapi_resource.virtual_hub_connection_main
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
