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

  dynamic "enabled_log" {
    for_each = { for log_key, log in var.logs : log_key => log if coalesce(log, true) }
    content {
      category = enabled_log.key
    }
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
