variable "id" {
  type = string
}

variable "is_on" {
  type = bool
}

variable "days" {
  type = number
}

# What was on still is: the new block has no switch. Azure no longer heeds how long anything is kept.
resource "azurerm_monitor_diagnostic_setting" "on" {
  name               = "on"
  target_resource_id = var.id
  storage_account_id = var.id

  enabled_log {
    category = "AuditEvent"
  }

  enabled_metric {
    category = "AllMetrics"
  }

  enabled_metric {
    category = "Other"
  }
}

# What was off is left out.
resource "azurerm_monitor_diagnostic_setting" "off" {
  name               = "off"
  target_resource_id = var.id
  storage_account_id = var.id

  enabled_log {
    category_group = "allLogs"
  }
}

# Nothing is left then.
resource "azurerm_monitor_diagnostic_setting" "nothing" {
  name               = "nothing"
  target_resource_id = var.id
  storage_account_id = var.id
}

# Only Terraform knows whether it is on.
resource "azurerm_monitor_diagnostic_setting" "unknown" {
  name               = "unknown"
  target_resource_id = var.id
  storage_account_id = var.id

  metric {
    category = "AllMetrics"
    enabled  = var.is_on
  }
}
