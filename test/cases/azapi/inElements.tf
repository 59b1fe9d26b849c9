variable "key" {
  type      = string
  sensitive = true
}

resource "azurerm_stream_analytics_output_blob" "main" {
  name                      = "blobs"
  resource_group_name       = "rg"
  stream_analytics_job_name = "job"
  storage_account_name      = "account"
  storage_account_key       = var.key
  storage_container_name    = "container"
  path_pattern              = "some/{date}"
  date_format               = "yyyy-MM-dd"
  time_format               = "HH"

  serialization {
    type     = "Json"
    encoding = "UTF8"
    format   = "LineSeparated"
  }
}

resource "azurerm_monitor_alert_processing_rule_action_group" "main" {
  name                 = "rule"
  resource_group_name  = "rg"
  scopes               = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"]
  add_action_group_ids = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]
  description          = "as they come"
  enabled              = false
}

resource "azurerm_cosmosdb_mongo_role_definition" "main" {
  cosmos_mongo_database_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbDatabases/db"
  role_name                = "reader"

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
}

# Each object that a name becomes says the database too.
resource "azurerm_cosmosdb_mongo_user_definition" "reader" {
  cosmos_mongo_database_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/account/mongodbDatabases/orders"
  username                 = "reader"
  password                 = var.key
  inherited_role_names     = ["read", "list"]
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
    name         = "api-key"
    type         = "string"
    is_encrypted = true
  }
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
