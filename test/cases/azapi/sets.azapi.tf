# Blocks of a set without names, in whatever order azurerm sends them: azapi is told what tells them apart, from 2.9 on.
variable "logs" {
  type = set(string)
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "dynamic" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "ds"
  parent_id = azapi_resource.logs.id
  body = {
    properties = {
      logs = [for enabled_log in var.logs : merge({
        enabled = true
      }, { for name, value in { category = enabled_log == null ? null : tostring(enabled_log) } : name => value if value != null })]
      metrics = [for enabled_metric in toset(["AllMetrics"]) : {
        category = tostring(enabled_metric)

        enabled = true
      }]
      workspaceId = azapi_resource.logs.id
    }
  }
  list_unique_id_property = {
    "properties.logs"    = "category, categoryGroup"
    "properties.metrics" = "category"
  }
}

moved {
  from = azurerm_monitor_diagnostic_setting.dynamic
  to   = azapi_resource.dynamic
}

resource "azapi_resource" "logs" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
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

moved {
  from = azurerm_log_analytics_workspace.logs
  to   = azapi_resource.logs
}
