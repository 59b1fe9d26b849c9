# azapi_resource.network_security_rule_main stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_rule.
# azapi_resource.route_main stays as it is: No resource of azurerm's is known to send the same: azurerm_route.
# azapi_resource.virtual_network_peering_main stays as it is: No resource of azurerm's is known to send the same: azurerm_virtual_network_peering.
# What other resources put into a list stays there.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-lists"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-lists"
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-lists"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

removed {
  from = azapi_resource.network_security_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-lists"
}

resource "azapi_resource" "network_security_rule_main" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = "deny-all"
  parent_id = azurerm_network_security_group.main.id
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

resource "azurerm_route_table" "main" {
  name                = "rt-lists"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  lifecycle {
    ignore_changes = [tags]
  }
}

removed {
  from = azapi_resource.route_table_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_route_table.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/routeTables/rt-lists"
}

resource "azapi_resource" "route_main" {
  type      = "Microsoft.Network/routeTables/routes@2025-01-01"
  name      = "local"
  parent_id = azurerm_route_table.main.id
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
resource "azurerm_virtual_network" "main" {
  name                = "vnet-lists"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.1.0.0/16"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-lists"
}

resource "azurerm_virtual_network" "other" {
  name                = "vnet-other"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.2.0.0/16"]
}

removed {
  from = azapi_resource.other

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.other
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-other"
}

resource "azapi_resource" "virtual_network_peering_main" {
  type      = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-01-01"
  name      = "to-other"
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      remoteVirtualNetwork = {
        id = azurerm_virtual_network.other.id
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
