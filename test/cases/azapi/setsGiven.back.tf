# azapi_resource.network_security_rule_main stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_rule.
# azurerm_virtual_network.one: azurerm sends var.one in an order of its own, which is that of the values that are given to it here. With several other values, the first plan may show another order as a change.
# azurerm_virtual_network.several: azurerm sends var.several in an order of its own, which is that of the values that are given to it here. With several other values, the first plan may show another order as a change.
# azurerm_network_security_rule.main: azurerm sends var.ports in an order of its own, which is that of the values that are given to it here. With several other values, the first plan may show another order as a change.
# azurerm_network_security_rule.main: azurerm sends var.sources in an order of its own, which is that of the values that are given to it here. With several other values, the first plan may show another order as a change.
# Sets of texts that variables give: an order of its own, which is the one that is written for these values.
variable "one" {
  type    = list(string)
  default = ["10.0.0.0/16"]
}

variable "several" {
  type    = list(string)
  default = ["10.1.0.0/16", "10.0.0.0/16"]
}

variable "sources" {
  type    = set(string)
  default = ["10.1.0.0/16", "10.0.0.0/16"]
}

variable "ports" {
  type    = list(string)
  default = ["80", "443"]
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-given"
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
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-given"
}

resource "azurerm_virtual_network" "one" {
  name                = "vnet-one"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = var.one
}

removed {
  from = azapi_resource.one

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.one
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-one"
}

resource "azurerm_virtual_network" "several" {
  name                = "vnet-several"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = var.several
}

removed {
  from = azapi_resource.several

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.several
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-several"
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-given"
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
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-given"
}

resource "azapi_resource" "network_security_rule_main" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = "allow"
  parent_id = azurerm_network_security_group.main.id
  body = {
    properties = {
      access                   = "Allow"
      destinationAddressPrefix = "*"
      destinationPortRanges    = var.ports
      direction                = "Inbound"
      priority                 = 200
      protocol                 = "Tcp"
      sourceAddressPrefixes    = [for one in var.sources : tostring(one)]
      sourcePortRange          = "*"

      destinationPortRange = ""
      sourceAddressPrefix  = ""
    }
  }
}

moved {
  from = azurerm_network_security_rule.main
  to   = azapi_resource.network_security_rule_main
}

variable "rules" {
  type = map(object({
    priority = number
    port     = string
  }))

  default = {
    https = { priority = 100, port = "443" }
    ssh   = { priority = 110, port = "22" }
  }
}

# Each rule has a name, so that their order does not matter.
resource "azurerm_network_security_group" "dynamic" {
  name                = "nsg-dynamic"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  dynamic "security_rule" {
    for_each = var.rules

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
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-dynamic"
}
