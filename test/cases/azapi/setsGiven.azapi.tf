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

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-given"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "one" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-one"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = var.one
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
  from = azurerm_virtual_network.one
  to   = azapi_resource.one
}

resource "azapi_resource" "several" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-several"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = var.several
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
  from = azurerm_virtual_network.several
  to   = azapi_resource.several
}

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-given"
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
  name      = "allow"
  parent_id = azapi_resource.network_security_group_main.id
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
resource "azapi_resource" "dynamic" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-dynamic"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      securityRules = [for security_rule_key, security_rule in var.rules : {
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
