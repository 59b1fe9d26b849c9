# azapi_resource.each stays as it is: azapi_resource.each cannot be renamed: it is read as a whole (main.tf).
# azapi_resource.log_analytics_workspace_main stays as it is: azapi_resource.log_analytics_workspace_main cannot be renamed: it is read as a whole (main.tf).
# azapi_resource.redis_cache_main stays as it is: azapi_resource.redis_cache_main cannot be renamed: output is read of it (main.tf).
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

resource "azurerm_resource_group" "main" {
  name     = "rg-keys"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-keys"
}

resource "azurerm_storage_account" "main" {
  name                     = "stkeys42"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.storage_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Storage/storageAccounts/stkeys42"
}

data "azapi_resource_action" "storage_account_main_list_keys" {
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azurerm_storage_account.main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key   = "keys[0].value"
    secondary_access_key = "keys[1].value"
  }
}

resource "azapi_resource" "each" {
  for_each  = toset(["one", "two"])
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "stkeys${each.key}"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
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
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
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

resource "azurerm_cognitive_account" "main" {
  name                = "cog-keys"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  kind                = "OpenAI"
  sku_name            = "S0"
}

removed {
  from = azapi_resource.cognitive_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_cognitive_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.CognitiveServices/accounts/cog-keys"
}

data "azapi_resource_action" "cognitive_account_main_list_keys" {
  type        = "Microsoft.CognitiveServices/accounts@2026-03-01"
  resource_id = azurerm_cognitive_account.main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "key1"
  }
}

resource "azurerm_search_service" "main" {
  name                = "srch-keys"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "standard"
}

removed {
  from = azapi_resource.search_service_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_search_service.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Search/searchServices/srch-keys"
}

data "azapi_resource_action" "search_service_main_list_admin_keys" {
  type        = "Microsoft.Search/searchServices@2025-05-01"
  resource_id = azurerm_search_service.main.id
  action      = "listAdminKeys"
  sensitive_response_export_values = {
    primary_key = "primaryKey"
  }
}

data "azapi_resource_action" "search_service_main_list_query_keys" {
  type        = "Microsoft.Search/searchServices@2025-05-01"
  resource_id = azurerm_search_service.main.id
  action      = "listQueryKeys"
  sensitive_response_export_values = {
    query_keys = "value[].{name: name, key: key}"
  }
}

resource "azurerm_container_registry" "main" {
  name                = "crkeys42"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  admin_enabled       = true
  sku                 = "Premium"
}

removed {
  from = azapi_resource.container_registry_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_registry.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ContainerRegistry/registries/crkeys42"
}

data "azapi_resource_action" "container_registry_main_list_credentials" {
  type        = "Microsoft.ContainerRegistry/registries@2025-11-01"
  resource_id = azurerm_container_registry.main.id
  action      = "listCredentials"
  response_export_values = {
    admin_username = "username"
  }
  sensitive_response_export_values = {
    admin_password = "passwords[0].value"
  }
}

resource "azurerm_eventhub_namespace" "main" {
  name                = "evhns-keys"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "Standard"
}

removed {
  from = azapi_resource.eventhub_namespace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_eventhub_namespace.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.EventHub/namespaces/evhns-keys"
}

data "azapi_resource_action" "eventhub_namespace_main_list_keys" {
  type        = "Microsoft.EventHub/namespaces/authorizationRules@2024-01-01"
  resource_id = "${azurerm_eventhub_namespace.main.id}/authorizationRules/RootManageSharedAccessKey"
  action      = "listKeys"
  sensitive_response_export_values = {
    default_primary_connection_string = "primaryConnectionString"
  }
}

resource "azurerm_servicebus_namespace" "main" {
  name                = "sbns-keys"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "Standard"
}

removed {
  from = azapi_resource.servicebus_namespace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_servicebus_namespace.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ServiceBus/namespaces/sbns-keys"
}

data "azapi_resource_action" "servicebus_namespace_main_list_keys" {
  type        = "Microsoft.ServiceBus/namespaces/authorizationRules@2024-01-01"
  resource_id = "${azurerm_servicebus_namespace.main.id}/authorizationRules/RootManageSharedAccessKey"
  action      = "listKeys"
  sensitive_response_export_values = {
    default_primary_key = "primaryKey"
  }
}

resource "azurerm_app_configuration" "main" {
  name                  = "appcs-keys"
  resource_group_name   = azurerm_resource_group.main.name
  location              = azurerm_resource_group.main.location
  public_network_access = "Enabled"
  sku                   = "standard"
}

removed {
  from = azapi_resource.app_configuration_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_app_configuration.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.AppConfiguration/configurationStores/appcs-keys"
}

data "azapi_resource_action" "app_configuration_main_list_keys" {
  type        = "Microsoft.AppConfiguration/configurationStores@2024-05-01"
  resource_id = azurerm_app_configuration.main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_read_key = "value[?starts_with(name, 'Primary') && readOnly == `true`].{id: id, secret: value, connection_string: connectionString}"
  }
}

resource "azurerm_batch_account" "main" {
  name                = "bakeys42"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

removed {
  from = azapi_resource.batch_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_batch_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Batch/batchAccounts/bakeys42"
}

data "azapi_resource_action" "batch_account_main_list_keys" {
  type        = "Microsoft.Batch/batchAccounts@2024-07-01"
  resource_id = azurerm_batch_account.main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "primary"
  }
}

resource "azapi_resource" "redis_cache_main" {
  type      = "Microsoft.Cache/redis@2024-11-01"
  name      = "redis-keys"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
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
  account = azurerm_storage_account.main
}

output "keys" {
  value = {
    storage    = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key
    connection = "${"DefaultEndpointsProtocol=https;AccountName=${azurerm_storage_account.main.name};AccountKey=${data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key};EndpointSuffix=core.windows.net"};"
    other      = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.secondary_access_key
    one        = data.azapi_resource_action.each_list_keys["one"].sensitive_output.primary_access_key
    first      = data.azapi_resource_action.log_analytics_workspace_main_shared_keys[0].sensitive_output.primary_shared_key
    every      = data.azapi_resource_action.log_analytics_workspace_main_shared_keys[*].sensitive_output.secondary_shared_key
    cognitive  = data.azapi_resource_action.cognitive_account_main_list_keys.sensitive_output.primary_access_key
    search     = data.azapi_resource_action.search_service_main_list_admin_keys.sensitive_output.primary_key
    password   = data.azapi_resource_action.container_registry_main_list_credentials.sensitive_output.admin_password
    events     = data.azapi_resource_action.eventhub_namespace_main_list_keys.sensitive_output.default_primary_connection_string
    blobs      = "DefaultEndpointsProtocol=https;BlobEndpoint=${azurerm_storage_account.main.primary_blob_endpoint};AccountName=${azurerm_storage_account.main.name};AccountKey=${data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key}"
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
