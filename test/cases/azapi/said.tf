# What is sent anyway is below an empty line, unless it is said; back again each has what it had.

# azurerm 5.2.0

resource "azurerm_public_ip" "said" {
  name                = "ip"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
  ip_version          = "IPv4"
  sku                 = "Standard"
}

resource "azurerm_public_ip" "unsaid" {
  name                = "ip"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
}

# Nothing but what is sent anyway.
resource "azurerm_private_dns_zone" "bare" {
  name                = "example.com"
  resource_group_name = "rg"
}

# The flag is a word of a list, or it is not there.
resource "azurerm_relay_namespace_authorization_rule" "words" {
  name                = "rule"
  namespace_name      = "relay"
  resource_group_name = "rg"
  listen              = true
  send                = true
  manage              = false
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
