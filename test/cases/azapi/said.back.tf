# What is sent anyway is below an empty line, unless it is said; back again each has what it had.

# azurerm 5.2.0

data "azapi_client_config" "current" {}

resource "azurerm_public_ip" "said" {
  name                = "ip"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
  ip_version          = "IPv4"
  sku                 = "Standard"
}

removed {
  from = azapi_resource.said

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.said
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
}

resource "azurerm_public_ip" "unsaid" {
  name                = "ip"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
}

removed {
  from = azapi_resource.unsaid

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.unsaid
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
}

# Nothing but what is sent anyway.
resource "azurerm_private_dns_zone" "bare" {
  name                = "example.com"
  resource_group_name = "rg"
}

removed {
  from = azapi_resource.bare

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_private_dns_zone.bare
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/example.com"
}

# The flag is a word of a list, or it is not there.
resource "azurerm_relay_namespace_authorization_rule" "words" {
  name                = "rule"
  resource_group_name = "rg"
  namespace_name      = "relay"
  listen              = true
  send                = true
}

removed {
  from = azapi_resource.words

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_relay_namespace_authorization_rule.words
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Relay/namespaces/relay/authorizationRules/rule"
}

# By hand: what it says is said.
resource "azurerm_public_ip" "by_hand" {
  name                    = "ip"
  resource_group_name     = "rg"
  location                = "westeurope"
  allocation_method       = "Static"
  ddos_protection_mode    = "VirtualNetworkInherited"
  idle_timeout_in_minutes = 4
  ip_version              = "IPv4"
  sku                     = "Standard"
}

removed {
  from = azapi_resource.by_hand

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.by_hand
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
}
