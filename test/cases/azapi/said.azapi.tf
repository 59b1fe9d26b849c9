# What is sent anyway is below an empty line, unless it is said; back again each has what it had.

# azurerm 5.2.0

data "azapi_client_config" "current" {}

resource "azapi_resource" "said" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "ip"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      publicIPAllocationMethod = "Static"
      publicIPAddressVersion   = "IPv4"

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes = 4
    }
    sku = {
      name = "Standard"

      tier = "Regional"
    }
  }
}

moved {
  from = azurerm_public_ip.said
  to   = azapi_resource.said
}

resource "azapi_resource" "unsaid" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "ip"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      publicIPAllocationMethod = "Static"

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes   = 4
      publicIPAddressVersion = "IPv4"
    }

    sku = {
      name = "Standard"
      tier = "Regional"
    }
  }
}

moved {
  from = azurerm_public_ip.unsaid
  to   = azapi_resource.unsaid
}

# Nothing but what is sent anyway.
resource "azapi_resource" "bare" {
  type      = "Microsoft.Network/privateDnsZones@2024-06-01"
  name      = "example.com"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "global"
  body      = {}
}

moved {
  from = azurerm_private_dns_zone.bare
  to   = azapi_resource.bare
}

# The flag is a word of a list, or it is not there.
resource "azapi_resource" "words" {
  type      = "Microsoft.Relay/namespaces/authorizationRules@2021-11-01"
  name      = "rule"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Relay/namespaces/relay"
  body = {
    properties = {
      rights = ["Listen", "Send"]
    }
  }
}

moved {
  from = azurerm_relay_namespace_authorization_rule.words
  to   = azapi_resource.words
}

# By hand: what it says is said.
resource "azapi_resource" "by_hand" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "ip"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes     = 4
      publicIPAddressVersion   = "IPv4"
      publicIPAllocationMethod = "Static"
    }
    sku = {
      name = "Standard"

      tier = "Regional"
    }
  }
}
