variable "metrics" {
  type = map(object({
    metric   = string
    settings = list(object({ metric = string }))
  }))
}

variable "id" {
  type = string
}

variable "workspace_id" {
  type = string
}

# The element is called by the name of the block, in whatever stands in it.
resource "azurerm_monitor_diagnostic_setting" "each" {
  name                       = "each"
  target_resource_id         = var.id
  log_analytics_workspace_id = var.workspace_id

  dynamic "enabled_metric" {
    for_each = { for key, metric in var.metrics : key => { metric = metric.metric } if metric.metric != "" }
    content {
      category = try(enabled_metric.value.metric, "${enabled_metric.key}-${upper(enabled_metric.value["metric"])}", [for metric in [enabled_metric.key] : metric][0])
    }
  }

  lifecycle {
    ignore_changes = [enabled_metric, name]
  }
}

# Here it has another name, which stays.
resource "azurerm_monitor_diagnostic_setting" "named" {
  name                       = "named"
  target_resource_id         = var.id
  log_analytics_workspace_id = var.workspace_id

  dynamic "enabled_metric" {
    for_each = var.metrics
    iterator = metric
    content {
      category = metric.value.metric
    }
  }
}

# The new name means something else in there.
resource "azurerm_monitor_diagnostic_setting" "taken" {
  name                       = "taken"
  target_resource_id         = var.id
  log_analytics_workspace_id = var.workspace_id

  dynamic "enabled_metric" {
    for_each = var.metrics
    iterator = metric
    content {
      category = join("", [for enabled_metric in metric.value.settings : "${enabled_metric.metric}${metric.key}"])
    }
  }

  lifecycle {
    ignore_changes = [enabled_metric[0].category]
  }
}

output "categories" {
  value = concat(
    azurerm_monitor_diagnostic_setting.each.enabled_metric[*].category,
    [for metric in azurerm_monitor_diagnostic_setting.named.enabled_metric : metric.category],
    [azurerm_monitor_diagnostic_setting.taken.enabled_metric[0].category],
  )
}
