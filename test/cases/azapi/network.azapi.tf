# Subnets are left to those who make them, and policies count for nothing where roles do.
data "azapi_client_config" "current" {}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
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
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet"
  parent_id = azapi_resource.virtual_network_main.id
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

resource "azapi_resource" "roles" {
  type      = "Microsoft.KeyVault/vaults@2026-02-01"
  name      = "kv-roles"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      enableRbacAuthorization = true
      sku = {
        name = "standard"

        family = "A"
      }
      tenantId = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"

      enabledForDeployment         = false
      enabledForDiskEncryption     = false
      enabledForTemplateDeployment = false
      publicNetworkAccess          = "Enabled"
      accessPolicies               = []
      createMode                   = "default"
      enableSoftDelete             = true
    }
  }
  response_export_values = ["properties.vaultUri"]
}

moved {
  from = azurerm_key_vault.roles
  to   = azapi_resource.roles
}

resource "azapi_resource" "policies" {
  type      = "Microsoft.KeyVault/vaults@2026-02-01"
  name      = "kv-policies"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      enableRbacAuthorization = false
      sku = {
        name = "standard"

        family = "A"
      }
      tenantId = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"

      enabledForDeployment         = false
      enabledForDiskEncryption     = false
      enabledForTemplateDeployment = false
      publicNetworkAccess          = "Enabled"
      accessPolicies               = []
      createMode                   = "default"
      enableSoftDelete             = true
    }
  }

  lifecycle {
    ignore_changes = [body.properties.accessPolicies]
  }
}

moved {
  from = azurerm_key_vault.policies
  to   = azapi_resource.policies
}

output "vault" {
  value = azapi_resource.roles.output.properties.vaultUri
}
