# azurerm_automation_connection_type.named stays as it is: properties.fieldDefinitions becomes an object with keys, and only Terraform knows these.
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

resource "azurerm_cosmosdb_mongo_role_definition" "main" {
  cosmos_mongo_database_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbDatabases/db"

  privilege {
    actions = ["find"]

    resource {
      collection_name = "one"
      db_name         = "db"
    }
  }

  privilege {
    actions = ["find"]

    resource {
      collection_name = "other"
      db_name         = "db"
    }
  }

  role_name = "reader"
}

removed {
  from = azapi_resource.cosmosdb_mongo_role_definition_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_cosmosdb_mongo_role_definition.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbRoleDefinitions/db.reader"
}

# Each object that a name becomes says the database too.
resource "azurerm_cosmosdb_mongo_user_definition" "reader" {
  cosmos_mongo_database_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbDatabases/orders"
  inherited_role_names     = ["read", "list"]
  password                 = var.key
  username                 = "reader"
}

removed {
  from = azapi_resource.reader

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_cosmosdb_mongo_user_definition.reader
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbUserDefinitions/orders.reader"
}

# Fields are keys of an object: their order means nothing.
resource "azurerm_automation_connection_type" "fields" {
  name                    = "fields"
  resource_group_name     = "rg"
  automation_account_name = "account"

  field {
    name = "url"
    type = "string"
  }

  field {
    is_encrypted = true
    name         = "api-key"
    type         = "string"
  }
}

removed {
  from = azapi_resource.fields

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_automation_connection_type.fields
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account/connectionTypes/fields"
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
