# azapi_resource.api_management_backend_main stays as it is: No resource of azurerm's is known to send the same: azurerm_api_management_backend.
# azapi_resource.automation_variable_datetime_main stays as it is: No resource of azurerm's is known to send the same: azurerm_automation_variable_bool, azurerm_automation_variable_datetime, azurerm_automation_variable_int, azurerm_automation_variable_object, azurerm_automation_variable_string.
# azapi_resource.batch_pool_main stays as it is: No resource of azurerm's is known to send the same: azurerm_batch_pool.
# azapi_resource.data_factory_dataset_binary_main stays as it is: No resource of azurerm's is known to send the same: azurerm_data_factory_dataset_delimited_text, azurerm_data_factory_dataset_azure_blob, azurerm_data_factory_dataset_binary, azurerm_data_factory_dataset_cosmosdb_sqlapi, azurerm_data_factory_dataset_http, azurerm_data_factory_dataset_json, azurerm_data_factory_dataset_mysql, azurerm_data_factory_dataset_postgresql, azurerm_data_factory_dataset_snowflake, azurerm_data_factory_dataset_sql_server_table.
# azurerm_cosmosdb_account.main stays as it is: Not every property that azurerm sends for azurerm_cosmosdb_account is known.
# What is sent in forms that the sources of azurerm say: maps as lists, texts between commas, dates, ids with an end, and lists in any order.
variable "headers" {
  type    = map(string)
  default = { accept = "text/html,text/plain" }
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-forms"
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
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-forms"
}

resource "azapi_resource" "api_management_backend_main" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "orders"
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.ApiManagement/service/apim-forms"
  body = {
    properties = {
      credentials = {
        header = { for key, one in var.headers : key => split(",", one) }
        query = {
          version = ["1", "2"]
        }
      }
      protocol = "http"
      url      = "https://orders.example.com"
    }
  }
}

moved {
  from = azurerm_api_management_backend.main
  to   = azapi_resource.api_management_backend_main
}

resource "azapi_resource" "automation_variable_datetime_main" {
  type      = "Microsoft.Automation/automationAccounts/variables@2024-10-23"
  name      = "start"
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Automation/automationAccounts/aa-forms"
  body = {
    properties = {
      value = "\"\\/Date(1582918323500)\\/\""

      description = ""
      isEncrypted = false
    }
  }
}

moved {
  from = azurerm_automation_variable_datetime.main
  to   = azapi_resource.automation_variable_datetime_main
}

resource "azurerm_app_service_connection" "account" {
  name           = "account"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms"

  authentication {
    type = "userAssignedIdentity"
  }

  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Storage/storageAccounts/stforms"
}

removed {
  from = azapi_resource.account

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_app_service_connection.account
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms/providers/Microsoft.ServiceLinker/linkers/account"
}

resource "azurerm_cosmosdb_account" "main" {
  name                = "cosmos-forms"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  offer_type          = "Standard"

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "northeurope"
    failover_priority = 0
  }
}

resource "azurerm_app_service_connection" "database" {
  name           = "database"
  app_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms"

  authentication {
    name   = "reader"
    secret = "made up"
    type   = "secret"
  }

  target_resource_id = azurerm_cosmosdb_account.main.id
}

removed {
  from = azapi_resource.database

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_app_service_connection.database
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms/providers/Microsoft.ServiceLinker/linkers/database"
}

resource "azurerm_iot_security_solution" "main" {
  name                = "iot-forms"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  display_name        = "Devices"
  iothub_ids          = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Devices/iotHubs/iot-forms"]

  recommendations {
    acr_authentication               = true
    agent_send_unutilized_msg        = true
    baseline                         = true
    edge_hub_mem_optimize            = true
    edge_logging_option              = true
    inconsistent_module_settings     = true
    install_agent                    = true
    ip_filter_deny_all               = true
    ip_filter_permissive_rule        = true
    open_ports                       = false
    permissive_firewall_policy       = true
    permissive_input_firewall_rules  = true
    permissive_output_firewall_rules = true
    privileged_docker_options        = true
    shared_credentials               = true
    vulnerable_tls_cipher_suite      = true
  }
}

removed {
  from = azapi_resource.iot_security_solution_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_iot_security_solution.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Security/iotSecuritySolutions/iot-forms"
}

resource "azapi_resource" "batch_pool_main" {
  type      = "Microsoft.Batch/batchAccounts/pools@2024-07-01"
  name      = "pool"
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Batch/batchAccounts/batchforms"
  body = {
    properties = {
      scaleSettings = {
        fixedScale = {
          nodeDeallocationOption = "Requeue"
          targetDedicatedNodes   = 1

          resizeTimeout          = "PT15M"
          targetLowPriorityNodes = 0
        }
      }
      deploymentConfiguration = {
        virtualMachineConfiguration = {
          nodeAgentSkuId = "batch.node.ubuntu 20.04"
          imageReference = {
            offer     = "ubuntu-server-container"
            publisher = "microsoft-azure-batch"
            sku       = "20-04-lts"
            version   = "latest"
          }
        }
      }
      startTask = {
        commandLine = "echo"
        environmentSettings = [
          {
            name  = "team"
            value = "orders"
          },
          {
            name  = "stage"
            value = "test"
          },
        ]
        resourceFiles = [
          {
            filePath = "setup.sh"
            httpUrl  = "https://example.com/setup.sh"
          },
        ]
        maxTaskRetryCount = 1
        userIdentity = {
          autoUser = {
            elevationLevel = "NonAdmin"
            scope          = "Task"
          }
        }
        waitForSuccess = true
      }
      vmSize = "STANDARD_A1_V2"

      displayName            = ""
      interNodeCommunication = "Enabled"
      metadata               = []
      taskSlotsPerNode       = 1
    }
  }
}

moved {
  from = azurerm_batch_pool.main
  to   = azapi_resource.batch_pool_main
}

resource "azapi_resource" "data_factory_dataset_binary_main" {
  type      = "Microsoft.DataFactory/factories/datasets@2018-06-01"
  name      = "files"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.DataFactory/factories/adf-forms"
  body = {
    properties = {
      typeProperties = {
        location = {
          container = "incoming"
          folderPath = {
            value = "@concat('orders/', dataset().day)"
            type  = "Expression"
          }

          fileName = ""
          type     = "AzureBlobStorageLocation"
        }
      }
      linkedServiceName = {
        referenceName = "account"

        type = "LinkedServiceReference"
      }

      description = ""
      type        = "Binary"
    }
  }
}

moved {
  from = azurerm_data_factory_dataset_binary.main
  to   = azapi_resource.data_factory_dataset_binary_main
}
