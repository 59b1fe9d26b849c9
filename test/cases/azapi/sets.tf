# Blocks of a set without names, in whatever order azurerm sends them: azapi is told what tells them apart, from 2.9 on.
variable "logs" {
  type = set(string)
}

resource "azurerm_monitor_diagnostic_setting" "dynamic" {
  name                       = "ds"
  target_resource_id         = azurerm_log_analytics_workspace.logs.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.logs.id

  dynamic "enabled_log" {
    for_each = var.logs
    content {
      category = enabled_log.value
    }
  }

  dynamic "enabled_metric" {
    for_each = toset(["AllMetrics"])
    content {
      category = enabled_metric.value
    }
  }
}

resource "azurerm_log_analytics_workspace" "logs" {
  name                = "log-main"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "PerGB2018"
  retention_in_days   = 30
}
