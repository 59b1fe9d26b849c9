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

  dynamic "enabled_metric" {
    for_each = [for metric in var.metrics : metric if coalesce(metric.enabled, true)]
    content {
      category = enabled_metric.value.category
    }
  }
}

# Where its key is read, that has to stay.
resource "azurerm_monitor_diagnostic_setting" "keys" {
  name               = "keys"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "enabled_metric" {
    for_each = { for metric_key, metric in { for metric in var.metrics : metric.category => metric } : metric_key => metric if contains(var.wanted, metric_key) && try(metric.enabled, true) }
    content {
      category = enabled_metric.key
    }
  }
}

# All of them, or none.
resource "azurerm_monitor_diagnostic_setting" "named" {
  name               = "named"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "enabled_metric" {
    for_each = [for one in [
      "AllMetrics",
      "Other",
    ] : one if contains(var.wanted, one)]
    iterator = one
    content {
      category = one.value
    }
  }
}

# The element as a whole: it is not known what that is.
resource "azurerm_monitor_diagnostic_setting" "whole" {
  name               = "whole"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "metric" {
    for_each = var.wanted
    content {
      category = metric.value
      enabled  = length(metric) > 1
    }
  }
}
