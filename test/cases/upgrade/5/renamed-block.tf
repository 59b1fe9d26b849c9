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

    retention_policy {
    #^^^^^^^^^^^^^^^ error unknown-argument: enabled_log has no block retention_policy. It was in azurerm 4.81.0 and is not in {newest}: use azurerm_storage_management_policy instead.
      enabled = true
      days    = var.days
    }
  }

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = true # all of them

    retention_policy {
      enabled = var.is_on
      days    = var.days
    }
  }

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
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

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = false
  }
}

# Nothing is left then.
resource "azurerm_monitor_diagnostic_setting" "nothing" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set at least one of enabled_log or enabled_metric.
  name               = "nothing"
  target_resource_id = var.id
  storage_account_id = var.id

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = false
  }
}

# Only Terraform knows whether it is on.
resource "azurerm_monitor_diagnostic_setting" "unknown" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set at least one of enabled_log or enabled_metric.
  name               = "unknown"
  target_resource_id = var.id
  storage_account_id = var.id

  metric {
  #^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    category = "AllMetrics"
    enabled  = var.is_on
  }
}
