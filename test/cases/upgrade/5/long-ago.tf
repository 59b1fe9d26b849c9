variable "id" {
  type = string
}

variable "logs" {
  type = map(bool)
}

# What was gone in azurerm 4 already: the code was written for azurerm 3.
resource "azurerm_monitor_diagnostic_setting" "main" {
  name               = "main"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "log" {
  #        ^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block log. It was in azurerm 3.117.1 and is not in {newest}: use enabled_log instead.
    for_each = var.logs
    content {
      category = log.key
      enabled  = log.value

      retention_policy {
        enabled = true
        days    = 30
      }
    }
  }

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    category = "AllMetrics"
  }
}
