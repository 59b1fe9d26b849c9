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

resource "azapi_resource" "several" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-2"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      securityRules = [
        {
          properties = {
            access                   = "Allow"
            destinationAddressPrefix = "*"
            destinationPortRange     = "22"
            direction                = "Inbound"
            priority                 = 100
            protocol                 = "Tcp"
            sourceAddressPrefix      = "*"
            sourcePortRange          = "*"
          }
          name = "ssh"
        },
        {
          properties = {
            access                   = "Allow"
            destinationAddressPrefix = "*"
            destinationPortRange     = "443"
            direction                = "Inbound"
            priority                 = 110
            protocol                 = "Tcp"
            sourceAddressPrefix      = "*"
            sourcePortRange          = "*"
          }
          name = "https"
        },
      ]
    }
  }
}

moved {
  from = azurerm_network_security_group.several
  to   = azapi_resource.several
}
