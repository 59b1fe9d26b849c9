# azurerm_key_vault.main stays as it is: accessPolicies is sent empty, and azapi would take away what other resources have put there.
# azurerm_virtual_network.main stays as it is: subnets is sent empty, and azapi would take away what other resources have put there.
# azurerm_virtual_network.at_the_edge stays as it is: subnets is sent empty, and azapi would take away what other resources have put there.
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
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network" "at_the_edge" {
  name                = "vnet-edge"
  resource_group_name = "rg"
  location            = "westeurope"
  edge_zone           = "microsoftlosangeles1"
  address_space       = ["10.0.0.0/16"]
}
