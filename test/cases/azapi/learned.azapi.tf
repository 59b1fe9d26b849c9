# What is put together of several arguments, and what depends on whether one is set.
data "azapi_client_config" "current" {}

resource "azapi_resource" "joined" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "sajoined"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    sku = {
      name = "Standard_GRS"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
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
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
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
    sku = {
      name = "Standard_${var.replication}"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
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
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
  }
}

moved {
  from = azurerm_storage_account.by_variable
  to   = azapi_resource.by_variable
}

resource "azapi_resource" "key_vault_main" {
  type      = "Microsoft.KeyVault/vaults@2026-02-01"
  name      = "kv-main"
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
}

moved {
  from = azurerm_key_vault.main
  to   = azapi_resource.key_vault_main
}

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

resource "azapi_resource" "at_the_edge" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-edge"
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
    extendedLocation = {
      name = "microsoftlosangeles1"
      type = "EdgeZone"
    }
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.at_the_edge
  to   = azapi_resource.at_the_edge
}
