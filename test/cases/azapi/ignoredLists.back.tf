# azapi_resource.network_security_group_main stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_group.
# azapi_resource.network_security_rule_main stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_rule.
# azapi_resource.route_table_main stays as it is: No resource of azurerm's is known to send the same: azurerm_route_table.
# azapi_resource.route_main stays as it is: No resource of azurerm's is known to send the same: azurerm_route.
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

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-lists"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
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
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
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
