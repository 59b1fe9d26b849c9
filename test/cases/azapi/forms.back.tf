# azapi_resource.any stays as it is: No resource of azurerm's is known to send the same: azurerm_data_factory_dataset_delimited_text, azurerm_data_factory_dataset_azure_blob, azurerm_data_factory_dataset_binary, azurerm_data_factory_dataset_cosmosdb_sqlapi, azurerm_data_factory_dataset_http, azurerm_data_factory_dataset_json, azurerm_data_factory_dataset_mysql, azurerm_data_factory_dataset_postgresql, azurerm_data_factory_dataset_snowflake, azurerm_data_factory_dataset_sql_server_table.
# azurerm_eventhub_authorization_rule.chosen stays as it is: listen becomes another value, and only Terraform knows which it has.
# Flags that are words of a list, texts that are read as JSON, and maps whose values become objects.
data "azapi_client_config" "current" {}

resource "azurerm_eventhub_authorization_rule" "all" {
  name                = "all"
  resource_group_name = "rg"
  namespace_name      = "namespace"
  eventhub_name       = "hub"
  listen              = true
  send                = true
}

removed {
  from = azapi_resource.all

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_eventhub_authorization_rule.all
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/namespace/eventhubs/hub/authorizationRules/all"
}

resource "azurerm_eventhub_authorization_rule" "chosen" {
  name                = "chosen"
  namespace_name      = "namespace"
  eventhub_name       = "hub"
  resource_group_name = "rg"
  listen              = var.listens
  send                = true
}

variable "listens" {
  type = bool
}

resource "azurerm_resource_policy_exemption" "main" {
  name               = "main"
  resource_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
  exemption_category = "Waiver"
  metadata = jsonencode({
    ticket = "one"
  })
  policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/policyAssignments/one"
}

removed {
  from = azapi_resource.resource_policy_exemption_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_policy_exemption.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/providers/Microsoft.Authorization/policyExemptions/main"
}

resource "azurerm_data_factory_dataset_http" "main" {
  name                = "main"
  data_factory_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  linked_service_name = "web"
  parameters = {
    size = "1"
  }
}

removed {
  from = azapi_resource.data_factory_dataset_http_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_factory_dataset_http.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory/datasets/main"
}

variable "parameters" {
  type = map(string)
}

resource "azapi_resource" "any" {
  type      = "Microsoft.DataFactory/factories/datasets@2018-06-01"
  name      = "any"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      linkedServiceName = {
        referenceName = "web"

        type = "LinkedServiceReference"
      }
      parameters = { for key, one in var.parameters : key => { defaultValue = one, type = "String" } }

      description = ""
      typeProperties = {
        relativeUrl   = ""
        requestBody   = ""
        requestMethod = ""
      }
      type = "HttpFile"
    }
  }
}

moved {
  from = azurerm_data_factory_dataset_http.any
  to   = azapi_resource.any
}

resource "azurerm_batch_account" "main" {
  name                = "batch"
  resource_group_name = "rg"
  location            = "westeurope"

  encryption {
    key_vault_key_id = "https://vault.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
  }

  pool_allocation_mode                = "BatchService"
  storage_account_authentication_mode = "StorageKeys"
  storage_account_id                  = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sa"
}

removed {
  from = azapi_resource.batch_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_batch_account.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Batch/batchAccounts/batch"
}
