# azapi_resource.cosmosdb_mongo_role_definition_main stays as it is: No resource of azurerm's is known to send the same: azurerm_cosmosdb_mongo_role_definition.
variable "key" {
  type      = string
  sensitive = true
}

data "azapi_client_config" "current" {}

resource "azurerm_stream_analytics_output_blob" "main" {
  name                      = "blobs"
  resource_group_name       = "rg"
  stream_analytics_job_name = "job"
  date_format               = "yyyy-MM-dd"
  path_pattern              = "some/{date}"

  serialization {
    encoding = "UTF8"
    format   = "LineSeparated"
    type     = "Json"
  }

  storage_account_key    = var.key
  storage_account_name   = "account"
  storage_container_name = "container"
  time_format            = "HH"
}

removed {
  from = azapi_resource.stream_analytics_output_blob_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_stream_analytics_output_blob.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.StreamAnalytics/streamingJobs/job/outputs/blobs"
}

resource "azurerm_monitor_alert_processing_rule_action_group" "main" {
  name                 = "rule"
  resource_group_name  = "rg"
  add_action_group_ids = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]
  description          = "as they come"
  enabled              = false
  scopes               = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"]
}

removed {
  from = azapi_resource.monitor_alert_processing_rule_action_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_monitor_alert_processing_rule_action_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.AlertsManagement/actionRules/rule"
}

resource "azapi_resource" "cosmosdb_mongo_role_definition_main" {
  type      = "Microsoft.DocumentDB/databaseAccounts/mongodbRoleDefinitions@2025-10-15"
  name      = "db.reader"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account"
  body = {
    properties = {
      databaseName = "db"
      privileges = [
        {
          actions = ["find"]
          resource = {
            collection = "one"
            db         = "db"
          }
        },
        {
          actions = ["find"]
          resource = {
            collection = "other"
            db         = "db"
          }
        },
      ]
      roleName = "reader"

      type = "CustomRole"
    }
  }
}

moved {
  from = azurerm_cosmosdb_mongo_role_definition.main
  to   = azapi_resource.cosmosdb_mongo_role_definition_main
}
