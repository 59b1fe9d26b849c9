# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_monitor_diagnostic_setting" "on" {
  name                       = "diag-ml"
  target_resource_id         = var.unknown
  log_analytics_workspace_id = var.unknown
  metric {
  #^^^^^ warning deprecated: metric of azurerm_monitor_diagnostic_setting is deprecated: use enabled_metric instead.
#~   enabled_metric {
    category = "AllMetrics"
    enabled  = true
#-
  }
}

resource "azurerm_monitor_diagnostic_setting" "off" {
  name                       = "diag-ml"
  target_resource_id         = var.unknown
  log_analytics_workspace_id = var.unknown
  enabled_log {
    category_group = "allLogs"
  }
  metric {
  #^^^^^ warning deprecated: metric of azurerm_monitor_diagnostic_setting is deprecated: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = false
  }
}

resource "azurerm_monitor_diagnostic_setting" "maybe" {
  name                       = "diag-ml"
  target_resource_id         = var.unknown
  log_analytics_workspace_id = var.unknown
  metric {
  #^^^^^ warning deprecated: metric of azurerm_monitor_diagnostic_setting is deprecated: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = var.unknown
  }
}
