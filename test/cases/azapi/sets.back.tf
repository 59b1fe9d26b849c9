# azapi_resource.dynamic stays as it is: azurerm_monitor_diagnostic_setting has another id than Azure, and only azurerm knows which.
# Blocks of a set without names, in whatever order azurerm sends them: azapi is told what tells them apart, from 2.9 on.
variable "logs" {
  type = set(string)
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "dynamic" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "ds"
  parent_id = azurerm_log_analytics_workspace.logs.id
  body = {
    properties = {
      logs = [for enabled_log in var.logs : merge({
        enabled = true
      }, { for name, value in { category = enabled_log == null ? null : tostring(enabled_log) } : name => value if value != null })]
      metrics = [for enabled_metric in toset(["AllMetrics"]) : {
        category = tostring(enabled_metric)

        enabled = true
      }]
      workspaceId = azurerm_log_analytics_workspace.logs.id
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

resource "azurerm_log_analytics_workspace" "logs" {
  name                = "log-main"
  resource_group_name = "rg"
  location            = "westeurope"
  retention_in_days   = 30
  sku                 = "PerGB2018"
}

removed {
  from = azapi_resource.logs

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_workspace.logs
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-main"
}
