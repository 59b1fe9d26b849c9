# azurerm 5.2.0
# A block of earlier releases whose new name turns it on by being there.
variable "unknown" {}

resource "azurerm_monitor_diagnostic_setting" "on" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set at least one of enabled_log or enabled_metric.
  name                       = "diag-ml"
  target_resource_id         = var.unknown
  log_analytics_workspace_id = var.unknown

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0, and this folder uses 5.2.0: use enabled_metric instead.
#~   enabled_metric {
    category = "AllMetrics"
    enabled  = true
#-
  }
#+
#+   enabled_log {
#+     category_group = "allLogs"
#+   }
}

resource "azurerm_monitor_diagnostic_setting" "off" {
  name                       = "diag-ml"
  target_resource_id         = var.unknown
  log_analytics_workspace_id = var.unknown

  enabled_log {
    category_group = "allLogs"
  }

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0, and this folder uses 5.2.0: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = false
  }
#- 5 lines
}
