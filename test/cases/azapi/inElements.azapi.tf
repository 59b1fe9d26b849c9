# azurerm_automation_connection_type.named stays as it is: properties.fieldDefinitions becomes an object with keys, and only Terraform knows these.
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

# Each object that a name becomes says the database too.
resource "azapi_resource" "reader" {
  type      = "Microsoft.DocumentDB/databaseAccounts/mongodbUserDefinitions@2025-10-15"
  name      = "orders.reader"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account"
  body = {
    properties = {
      databaseName = "orders"
      roles = [
        {
          role = "read"

          db = "orders"
        },
        {
          role = "list"

          db = "orders"
        },
      ]
      userName = "reader"

      mechanisms = "SCRAM-SHA-256"
    }
  }
  sensitive_body = {
    properties = {
      password = var.key
    }
  }
}

moved {
  from = azurerm_cosmosdb_mongo_user_definition.reader
  to   = azapi_resource.reader
}

# Fields are keys of an object: their order means nothing.
resource "azapi_resource" "fields" {
  type      = "Microsoft.Automation/automationAccounts/connectionTypes@2024-10-23"
  name      = "fields"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account"
  body = {
    properties = {
      fieldDefinitions = {
        url = {
          type = "string"

          isEncrypted = false
          isOptional  = false
        }
        api-key = {
          isEncrypted = true
          type        = "string"

          isOptional = false
        }
      }

      isGlobal = false
    }
  }
}

moved {
  from = azurerm_automation_connection_type.fields
  to   = azapi_resource.fields
}

# Which keys there are only Terraform knows.
resource "azurerm_automation_connection_type" "named" {
  name                    = "named"
  resource_group_name     = "rg"
  automation_account_name = "account"

  field {
    name = var.key
    type = "string"
  }
}
