# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# Subnets are left to those who make them, and policies count for nothing where roles do.
data "azapi_client_config" "current" {}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet"
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]

      defaultOutboundAccess             = true
      privateEndpointNetworkPolicies    = "Disabled"
      privateLinkServiceNetworkPolicies = "Enabled"
      sharingScope                      = ""
      delegations                       = []
      serviceEndpointPolicies           = []
      serviceEndpoints                  = []
    }
  }
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

resource "azurerm_key_vault" "roles" {
  name                       = "kv-roles"
  resource_group_name        = "rg"
  location                   = "westeurope"
  rbac_authorization_enabled = true
  sku_name                   = "standard"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
}

removed {
  from = azapi_resource.roles

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.roles
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-roles"
}

resource "azurerm_key_vault" "policies" {
  name                       = "kv-policies"
  resource_group_name        = "rg"
  location                   = "westeurope"
  rbac_authorization_enabled = false
  sku_name                   = "standard"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
}

removed {
  from = azapi_resource.policies

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.policies
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-policies"
}

output "vault" {
  value = azurerm_key_vault.roles.vault_uri
}
