variable "key" {
  type      = string
  sensitive = true
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "stream_analytics_output_blob_main" {
  type      = "Microsoft.StreamAnalytics/streamingJobs/outputs@2021-10-01-preview"
  name      = "blobs"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.StreamAnalytics/streamingJobs/job"
  body = {
    properties = {
      datasource = {
        properties = {
          dateFormat  = "yyyy-MM-dd"
          pathPattern = "some/{date}"
          storageAccounts = [
            {
              accountKey  = var.key
              accountName = "account"
            },
          ]
          container  = "container"
          timeFormat = "HH"

          blobWriteMode      = "Append"
          authenticationMode = "ConnectionString"
        }

        type = "Microsoft.Storage/Blob"
      }
      serialization = {
        properties = {
          encoding = "UTF8"
          format   = "LineSeparated"
        }
        type = "Json"
      }
    }
  }
}

moved {
  from = azurerm_stream_analytics_output_blob.main
  to   = azapi_resource.stream_analytics_output_blob_main
}

resource "azapi_resource" "monitor_alert_processing_rule_action_group_main" {
  type      = "Microsoft.AlertsManagement/actionRules@2021-08-08"
  name      = "rule"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "global"
  body = {
    properties = {
      actions = [
        {
          actionGroupIds = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]

          actionType = "AddActionGroups"
        },
      ]
      description = "as they come"
      enabled     = false
      scopes      = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"]
    }
  }
}

moved {
  from = azurerm_monitor_alert_processing_rule_action_group.main
  to   = azapi_resource.monitor_alert_processing_rule_action_group_main
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
