# What other resources put into a list stays there.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-lists"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-lists"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      securityRules = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.securityRules]
  }
}

moved {
  from = azurerm_network_security_group.main
  to   = azapi_resource.network_security_group_main
}

resource "azapi_resource" "network_security_rule_main" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = "deny-all"
  parent_id = azapi_resource.network_security_group_main.id
  body = {
    properties = {
      access                   = "Deny"
      destinationAddressPrefix = "*"
      destinationPortRange     = "*"
      direction                = "Inbound"
      priority                 = 4000
      protocol                 = "*"
      sourceAddressPrefix      = "*"
      sourcePortRange          = "*"
    }
  }
}

moved {
  from = azurerm_network_security_rule.main
  to   = azapi_resource.network_security_rule_main
}

resource "azapi_resource" "route_table_main" {
  type      = "Microsoft.Network/routeTables@2025-01-01"
  name      = "rt-lists"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      disableBgpRoutePropagation = false
      routes                     = []
    }
  }

  lifecycle {
    ignore_changes = [tags, body.properties.routes]
  }
}

moved {
  from = azurerm_route_table.main
  to   = azapi_resource.route_table_main
}

resource "azapi_resource" "route_main" {
  type      = "Microsoft.Network/routeTables/routes@2025-01-01"
  name      = "local"
  parent_id = azapi_resource.route_table_main.id
  body = {
    properties = {
      addressPrefix = "10.1.0.0/16"
      nextHopType   = "VnetLocal"
    }
  }
}

moved {
  from = azurerm_route.main
  to   = azapi_resource.route_main
}

# azurerm sends peerings as it has read them, and nothing of them before there are any.
resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-lists"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.1.0.0/16"]
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

resource "azapi_resource" "other" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-other"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.2.0.0/16"]
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
  from = azurerm_virtual_network.other
  to   = azapi_resource.other
}

resource "azapi_resource" "virtual_network_peering_main" {
  type      = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-01-01"
  name      = "to-other"
  parent_id = azapi_resource.virtual_network_main.id
  body = {
    properties = {
      remoteVirtualNetwork = {
        id = azapi_resource.other.id
      }

      allowForwardedTraffic     = false
      allowGatewayTransit       = false
      allowVirtualNetworkAccess = true
      peerCompleteVnets         = true
      useRemoteGateways         = false
    }
  }
}

moved {
  from = azurerm_virtual_network_peering.main
  to   = azapi_resource.virtual_network_peering_main
}
