# azurerm_storage_account.main: Its keys are read by data.azapi_resource_action.storage_account_main_list_keys, and are in the state, as azurerm's attributes were. Its connection string is that of Azure's public cloud.
# azurerm_storage_account.each: Its keys are read by data.azapi_resource_action.each_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_log_analytics_workspace.main: Its keys are read by data.azapi_resource_action.log_analytics_workspace_main_shared_keys, and are in the state, as azurerm's attributes were.
# azurerm_cognitive_account.main: Its keys are read by data.azapi_resource_action.cognitive_account_main_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_search_service.main: Its keys are read by data.azapi_resource_action.search_service_main_list_admin_keys and data.azapi_resource_action.search_service_main_list_query_keys, and are in the state, as azurerm's attributes were.
# azurerm_container_registry.main: Its keys are read by data.azapi_resource_action.container_registry_main_list_credentials, and are in the state, as azurerm's attributes were.
# azurerm_eventhub_namespace.main: Its keys are read by data.azapi_resource_action.eventhub_namespace_main_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_servicebus_namespace.main: Its keys are read by data.azapi_resource_action.servicebus_namespace_main_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_app_configuration.main: Its keys are read by data.azapi_resource_action.app_configuration_main_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_batch_account.main: Its keys are read by data.azapi_resource_action.batch_account_main_list_keys, and are in the state, as azurerm's attributes were.
# azurerm_redis_cache.main: Its keys are read by data.azapi_resource_action.redis_cache_main_list_keys, and are in the state, as azurerm's attributes were. Its connection string is that of Azure's public cloud.
# Keys that others read, which azurerm asks for by another request.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-keys"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "stkeys42"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
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
}

data "azapi_resource_action" "storage_account_main_list_keys" {
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azapi_resource.storage_account_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key   = "keys[0].value"
    secondary_access_key = "keys[1].value"
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "each" {
  for_each  = toset(["one", "two"])
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "stkeys${each.key}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
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
}

data "azapi_resource_action" "each_list_keys" {
  for_each    = azapi_resource.each
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = each.value.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "keys[0].value"
  }
}

moved {
  from = azurerm_storage_account.each
  to   = azapi_resource.each
}

resource "azapi_resource" "log_analytics_workspace_main" {
  count     = 2
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-keys-${count.index}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      retentionInDays = 30
      sku = {
        name = "PerGB2018"
      }

      features = {
        enableLogAccessUsingOnlyResourcePermissions = true
        disableLocalAuth                            = false
      }
      workspaceCapping = {
        dailyQuotaGb = -1
      }
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
    }
  }
}

data "azapi_resource_action" "log_analytics_workspace_main_shared_keys" {
  count       = length(azapi_resource.log_analytics_workspace_main)
  type        = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  resource_id = azapi_resource.log_analytics_workspace_main[count.index].id
  action      = "sharedKeys"
  sensitive_response_export_values = {
    primary_shared_key   = "primarySharedKey"
    secondary_shared_key = "secondarySharedKey"
  }
}

moved {
  from = azurerm_log_analytics_workspace.main
  to   = azapi_resource.log_analytics_workspace_main
}

resource "azapi_resource" "cognitive_account_main" {
  type      = "Microsoft.CognitiveServices/accounts@2026-03-01"
  name      = "cog-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    kind = "OpenAI"
    sku = {
      name = "S0"
    }

    properties = {
      customSubDomainName           = ""
      dynamicThrottlingEnabled      = false
      allowedFqdnList               = []
      disableLocalAuth              = false
      restrictOutboundNetworkAccess = false
      allowProjectManagement        = false
      publicNetworkAccess           = "Enabled"
      apiProperties                 = {}
    }
  }
}

data "azapi_resource_action" "cognitive_account_main_list_keys" {
  type        = "Microsoft.CognitiveServices/accounts@2026-03-01"
  resource_id = azapi_resource.cognitive_account_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "key1"
  }
}

moved {
  from = azurerm_cognitive_account.main
  to   = azapi_resource.cognitive_account_main
}

resource "azapi_resource" "search_service_main" {
  type      = "Microsoft.Search/searchServices@2025-05-01"
  name      = "srch-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "standard"
    }

    properties = {
      authOptions = {
        apiKeyOnly = {}
      }
      encryptionWithCmk = {
        enforcement = "Disabled"
      }
      disableLocalAuth = false
      networkRuleSet = {
        bypass  = "None"
        ipRules = []
      }
      partitionCount      = 1
      publicNetworkAccess = "Enabled"
      replicaCount        = 1
      semanticSearch      = "disabled"
      hostingMode         = "Default"
    }
  }
}

data "azapi_resource_action" "search_service_main_list_admin_keys" {
  type        = "Microsoft.Search/searchServices@2025-05-01"
  resource_id = azapi_resource.search_service_main.id
  action      = "listAdminKeys"
  sensitive_response_export_values = {
    primary_key = "primaryKey"
  }
}

data "azapi_resource_action" "search_service_main_list_query_keys" {
  type        = "Microsoft.Search/searchServices@2025-05-01"
  resource_id = azapi_resource.search_service_main.id
  action      = "listQueryKeys"
  sensitive_response_export_values = {
    query_keys = "value[].{name: name, key: key}"
  }
}

moved {
  from = azurerm_search_service.main
  to   = azapi_resource.search_service_main
}

resource "azapi_resource" "container_registry_main" {
  type      = "Microsoft.ContainerRegistry/registries@2025-11-01"
  name      = "crkeys42"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      adminUserEnabled = true

      anonymousPullEnabled = false
      policies = {
        azureADAuthenticationAsArmPolicy = {
          status = "enabled"
        }
        exportPolicy = {
          status = "enabled"
        }
        quarantinePolicy = {
          status = "disabled"
        }
        retentionPolicy = {}
      }
      dataEndpointEnabled              = false
      networkRuleBypassAllowedForTasks = false
      networkRuleBypassOptions         = "AzureServices"
      publicNetworkAccess              = "Enabled"
      roleAssignmentMode               = "LegacyRegistryPermissions"
      zoneRedundancy                   = "Disabled"
    }
    sku = {
      name = "Premium"
    }
  }
}

data "azapi_resource_action" "container_registry_main_list_credentials" {
  type        = "Microsoft.ContainerRegistry/registries@2025-11-01"
  resource_id = azapi_resource.container_registry_main.id
  action      = "listCredentials"
  response_export_values = {
    admin_username = "username"
  }
  sensitive_response_export_values = {
    admin_password = "passwords[0].value"
  }
}

moved {
  from = azurerm_container_registry.main
  to   = azapi_resource.container_registry_main
}

resource "azapi_resource" "eventhub_namespace_main" {
  type      = "Microsoft.EventHub/namespaces@2024-01-01"
  name      = "evhns-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard"
      tier = "Standard"

      capacity = 1
    }

    properties = {
      isAutoInflateEnabled = false
      disableLocalAuth     = false
      minimumTlsVersion    = "1.2"
      publicNetworkAccess  = "Enabled"
    }
  }
}

data "azapi_resource_action" "eventhub_namespace_main_list_keys" {
  type        = "Microsoft.EventHub/namespaces/authorizationRules@2024-01-01"
  resource_id = "${azapi_resource.eventhub_namespace_main.id}/authorizationRules/RootManageSharedAccessKey"
  action      = "listKeys"
  sensitive_response_export_values = {
    default_primary_connection_string = "primaryConnectionString"
  }
}

moved {
  from = azurerm_eventhub_namespace.main
  to   = azapi_resource.eventhub_namespace_main
}

resource "azapi_resource" "servicebus_namespace_main" {
  type      = "Microsoft.ServiceBus/namespaces@2024-01-01"
  name      = "sbns-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard"
      tier = "Standard"

      capacity = 0
    }

    properties = {
      disableLocalAuth           = false
      premiumMessagingPartitions = 0
      publicNetworkAccess        = "Enabled"
      minimumTlsVersion          = "1.2"
    }
  }
}

data "azapi_resource_action" "servicebus_namespace_main_list_keys" {
  type        = "Microsoft.ServiceBus/namespaces/authorizationRules@2024-01-01"
  resource_id = "${azapi_resource.servicebus_namespace_main.id}/authorizationRules/RootManageSharedAccessKey"
  action      = "listKeys"
  sensitive_response_export_values = {
    default_primary_key = "primaryKey"
  }
}

moved {
  from = azurerm_servicebus_namespace.main
  to   = azapi_resource.servicebus_namespace_main
}

resource "azapi_resource" "app_configuration_main" {
  type      = "Microsoft.AppConfiguration/configurationStores@2024-05-01"
  name      = "appcs-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      publicNetworkAccess = "Enabled"

      dataPlaneProxy = {
        authenticationMode    = "Local"
        privateLinkDelegation = "Disabled"
      }
      disableLocalAuth      = false
      enablePurgeProtection = false
      encryption = {
        keyVaultProperties = {}
      }
    }
    sku = {
      name = "standard"
    }
  }
}

data "azapi_resource_action" "app_configuration_main_list_keys" {
  type        = "Microsoft.AppConfiguration/configurationStores@2024-05-01"
  resource_id = azapi_resource.app_configuration_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_read_key = "value[?starts_with(name, 'Primary') && readOnly == `true`].{id: id, secret: value, connection_string: connectionString}"
  }
}

moved {
  from = azurerm_app_configuration.main
  to   = azapi_resource.app_configuration_main
}

resource "azapi_resource" "batch_account_main" {
  type      = "Microsoft.Batch/batchAccounts@2024-07-01"
  name      = "bakeys42"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      encryption = {
        keySource = "Microsoft.Batch"
      }
      poolAllocationMode  = "BatchService"
      publicNetworkAccess = "Enabled"
    }
  }
}

data "azapi_resource_action" "batch_account_main_list_keys" {
  type        = "Microsoft.Batch/batchAccounts@2024-07-01"
  resource_id = azapi_resource.batch_account_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "primary"
  }
}

moved {
  from = azurerm_batch_account.main
  to   = azapi_resource.batch_account_main
}

resource "azapi_resource" "redis_cache_main" {
  type      = "Microsoft.Cache/redis@2024-11-01"
  name      = "redis-keys"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      sku = {
        capacity = 1
        family   = "C"
        name     = "Standard"
      }

      enableNonSslPort               = false
      disableAccessKeyAuthentication = false
      minimumTlsVersion              = "1.2"
      publicNetworkAccess            = "Enabled"
      redisVersion                   = "6"
      redisConfiguration             = {}
    }
  }
}

data "azapi_resource_action" "redis_cache_main_list_keys" {
  type        = "Microsoft.Cache/redis@2024-11-01"
  resource_id = azapi_resource.redis_cache_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "primaryKey"
  }
}

moved {
  from = azurerm_redis_cache.main
  to   = azapi_resource.redis_cache_main
}

locals {
  account = azapi_resource.storage_account_main
}

output "keys" {
  value = {
    storage    = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key
    connection = "${"DefaultEndpointsProtocol=https;AccountName=${azapi_resource.storage_account_main.name};AccountKey=${data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key};EndpointSuffix=core.windows.net"};"
    other      = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.secondary_access_key
    one        = data.azapi_resource_action.each_list_keys["one"].sensitive_output.primary_access_key
    first      = data.azapi_resource_action.log_analytics_workspace_main_shared_keys[0].sensitive_output.primary_shared_key
    every      = data.azapi_resource_action.log_analytics_workspace_main_shared_keys[*].sensitive_output.secondary_shared_key
    cognitive  = data.azapi_resource_action.cognitive_account_main_list_keys.sensitive_output.primary_access_key
    search     = data.azapi_resource_action.search_service_main_list_admin_keys.sensitive_output.primary_key
    password   = data.azapi_resource_action.container_registry_main_list_credentials.sensitive_output.admin_password
    events     = data.azapi_resource_action.eventhub_namespace_main_list_keys.sensitive_output.default_primary_connection_string
    blobs      = "DefaultEndpointsProtocol=https;BlobEndpoint=${azapi_resource.storage_account_main.output.properties.primaryEndpoints.blob};AccountName=${azapi_resource.storage_account_main.name};AccountKey=${data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key}"
    query      = data.azapi_resource_action.search_service_main_list_query_keys.sensitive_output.query_keys[0].key
    settings   = data.azapi_resource_action.app_configuration_main_list_keys.sensitive_output.primary_read_key[0].connection_string
    batch      = data.azapi_resource_action.batch_account_main_list_keys.sensitive_output.primary_access_key
    cache      = "${azapi_resource.redis_cache_main.output.properties.hostName}:${azapi_resource.redis_cache_main.output.properties.sslPort},password=${data.azapi_resource_action.redis_cache_main_list_keys.sensitive_output.primary_access_key},ssl=true,abortConnect=False"
    bus        = data.azapi_resource_action.servicebus_namespace_main_list_keys.sensitive_output.default_primary_key
  }
  sensitive = true
}

# No secret for azurerm.
output "user" {
  value = data.azapi_resource_action.container_registry_main_list_credentials.output.admin_username
}
