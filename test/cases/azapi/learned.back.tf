# azapi_resource.joined stays as it is: No resource of azurerm's is known to send the same: azurerm_storage_account.
# azapi_resource.by_variable stays as it is: No resource of azurerm's is known to send the same: azurerm_storage_account.
# What is put together of several arguments, and what hangs on whether one is set.
data "azapi_client_config" "current" {}

resource "azapi_resource" "joined" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "sajoined"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_GRS"
    }
    properties = {
      allowBlobPublicAccess       = false
      allowCrossTenantReplication = false
      dnsEndpointType             = "Standard"
      supportsHttpsTrafficOnly    = true
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      accessTier                   = "Hot"
      allowSharedKeyAccess         = true
      defaultToOAuthAuthentication = false
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      isNfsV3Enabled               = false
      isSftpEnabled                = false
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      publicNetworkAccess = "Enabled"
    }
  }
}

moved {
  from = azurerm_storage_account.joined
  to   = azapi_resource.joined
}

variable "replication" {
  type    = string
  default = "LRS"
}

resource "azapi_resource" "by_variable" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "sabyvariable"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_${var.replication}"
    }
    properties = {
      allowBlobPublicAccess       = false
      allowCrossTenantReplication = false
      dnsEndpointType             = "Standard"
      supportsHttpsTrafficOnly    = true
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      accessTier                   = "Hot"
      allowSharedKeyAccess         = true
      defaultToOAuthAuthentication = false
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      isNfsV3Enabled               = false
      isSftpEnabled                = false
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      publicNetworkAccess = "Enabled"
    }
  }
}

moved {
  from = azurerm_storage_account.by_variable
  to   = azapi_resource.by_variable
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-main"
  resource_group_name        = "rg"
  location                   = "westeurope"
  rbac_authorization_enabled = true
  sku_name                   = "standard"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
}

removed {
  from = azapi_resource.key_vault_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-main"
}

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

resource "azurerm_virtual_network" "at_the_edge" {
  name                = "vnet-edge"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
  edge_zone           = "microsoftlosangeles1"
}

removed {
  from = azapi_resource.at_the_edge

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.at_the_edge
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-edge"
}
