variable "id" {
  type = string
}

variable "metrics" {
  type = list(object({
    category = string
    enabled  = optional(bool)
  }))
}

variable "wanted" {
  type = list(string)
}

# Each of what it goes over was on or off.
resource "azurerm_monitor_diagnostic_setting" "elements" {
  name               = "elements"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = var.metrics
    content {
      category = metric.value.category
      enabled  = metric.value.enabled
    }
  }
}

# Where its key is read, that has to stay.
resource "azurerm_monitor_diagnostic_setting" "keys" {
  name               = "keys"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = { for metric in var.metrics : metric.category => metric }
    content {
      category = metric.key
      enabled  = contains(var.wanted, metric.key) && try(metric.value.enabled, true)

      retention_policy {
        enabled = metric.value.enabled
        days    = 30
      }
    }
  }
}

# All of them, or none.
resource "azurerm_monitor_diagnostic_setting" "named" {
  name               = "named"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = [
      "AllMetrics",
      "Other",
    ]
    iterator = one
    content {
      category = one.value
      enabled  = contains(var.wanted, one.value)
    }
  }
}

# The element as a whole: it is not known what that is.
resource "azurerm_monitor_diagnostic_setting" "whole" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set at least one of enabled_log or enabled_metric.
  name               = "whole"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = var.wanted
    content {
      category = metric.value
      enabled  = length(metric) > 1
    }
  }
}
