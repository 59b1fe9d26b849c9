# Rules that have names, in whatever order they are sent.
locals {
  rules = {
    ssh   = { priority = 100, port = "22" }
    https = { priority = 110, port = "443" }
  }
}

data "azapi_client_config" "current" {}

resource "azurerm_network_security_group" "dynamic" {
  name                = "nsg"
  resource_group_name = "rg"
  location            = "westeurope"

  dynamic "security_rule" {
    for_each = local.rules

    content {
      access                     = "Allow"
      destination_address_prefix = "*"
      destination_port_range     = security_rule.value.port
      direction                  = "Inbound"
      name                       = security_rule.key
      priority                   = security_rule.value.priority
      protocol                   = "Tcp"
      source_address_prefix      = "*"
      source_port_range          = "*"
    }
  }
}

removed {
  from = azapi_resource.dynamic

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.dynamic
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg"
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
