# azapi_resource.dynamic stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_group.
# Rules that have names, in whatever order they are sent.
locals {
  rules = {
    ssh   = { priority = 100, port = "22" }
    https = { priority = 110, port = "443" }
  }
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "dynamic" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      securityRules = [for security_rule_key, security_rule in local.rules : {
        properties = {
          access                   = "Allow"
          destinationAddressPrefix = "*"
          destinationPortRange     = security_rule.port == null ? "" : tostring(security_rule.port)
          direction                = "Inbound"
          priority                 = tonumber(security_rule.priority)
          protocol                 = "Tcp"
          sourceAddressPrefix      = "*"
          sourcePortRange          = "*"
        }
        name = tostring(security_rule_key)
      }]
    }
  }
}

moved {
  from = azurerm_network_security_group.dynamic
  to   = azapi_resource.dynamic
}

resource "azurerm_network_security_group" "several" {
  name                = "nsg-2"
  resource_group_name = "rg"
  location            = "westeurope"

  security_rule {
    access                     = "Allow"
    destination_address_prefix = "*"
    destination_port_range     = "22"
    direction                  = "Inbound"
    name                       = "ssh"
    priority                   = 100
    protocol                   = "Tcp"
    source_address_prefix      = "*"
    source_port_range          = "*"
  }

  security_rule {
    access                     = "Allow"
    destination_address_prefix = "*"
    destination_port_range     = "443"
    direction                  = "Inbound"
    name                       = "https"
    priority                   = 110
    protocol                   = "Tcp"
    source_address_prefix      = "*"
    source_port_range          = "*"
  }
}

removed {
  from = azapi_resource.several

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.several
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg-2"
}
