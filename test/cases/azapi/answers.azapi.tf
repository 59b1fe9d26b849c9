# azurerm_storage_account.keys stays as it is: azurerm_storage_account.keys.primary_blob_host is read, and no table says where azapi has that (main.tf:75).
# azurerm_container_registry.closed stays as it is: azurerm_container_registry.closed.admin_password is read, and azurerm has that only where it is known that admin_enabled = true (main.tf:70).
# What only Azure sets, which others read.
data "azapi_client_config" "current" {}

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "samain"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    sku = {
      name = "Standard_LRS"
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

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "log_analytics_workspace_main" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      retentionInDays = 30

      features = {
        enableLogAccessUsingOnlyResourcePermissions = true
        disableLocalAuth                            = false
      }
      workspaceCapping = {
        dailyQuotaGb = -1
      }
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
      sku = {
        name = "PerGB2018"
      }
    }
  }
}

moved {
  from = azurerm_log_analytics_workspace.main
  to   = azapi_resource.log_analytics_workspace_main
}

resource "azapi_resource" "counted" {
  count     = 2
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "pip-${count.index}"
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
  response_export_values = ["properties.dnsSettings.fqdn", "properties.ipAddress"]
}

moved {
  from = azurerm_public_ip.counted
  to   = azapi_resource.counted
}

resource "azapi_resource" "user_assigned_identity_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
  tags = {
    endpoint = azapi_resource.storage_account_main.output.properties.primaryEndpoints.blob
  }
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.user_assigned_identity_main
}

output "answers" {
  value = {
    blob      = azapi_resource.storage_account_main.output.properties.primaryEndpoints.blob
    principal = azapi_resource.storage_account_main.identity[0].principal_id
    workspace = azapi_resource.log_analytics_workspace_main.output.properties.customerId
    addresses = azapi_resource.counted[*].output.properties.ipAddress
    name      = azapi_resource.counted[0].output.properties.dnsSettings.fqdn
    identity  = azapi_resource.user_assigned_identity_main.output.properties.principalId
  }
}

# What azurerm makes itself, or asks for by another request.
resource "azurerm_storage_account" "keys" {
  name                     = "sakeys"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "key" {
  value     = azurerm_storage_account.keys.primary_access_key
  sensitive = true
}

# Has no password.
resource "azurerm_container_registry" "closed" {
  name                = "crclosed42"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "Premium"
}

output "password" {
  value     = azurerm_container_registry.closed.admin_password
  sensitive = true
}

output "host" {
  value = azurerm_storage_account.keys.primary_blob_host
}
