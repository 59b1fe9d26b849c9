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

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = { for key, metric in var.metrics : key => { metric = metric.metric } if metric.metric != "" }
    content {
      category = try(metric.value.metric, "${metric.key}-${upper(metric.value["metric"])}", [for metric in [metric.key] : metric][0])
    }
  }

  lifecycle {
    ignore_changes = [metric, name]
    #                 ^^^^^^ error ignore-changes: azurerm_monitor_diagnostic_setting has no argument metric whose changes could be ignored.
  }
}

# Here it has another name, which stays.
resource "azurerm_monitor_diagnostic_setting" "named" {
  name                       = "named"
  target_resource_id         = var.id
  log_analytics_workspace_id = var.workspace_id

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
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

  dynamic "metric" {
  #        ^^^^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    for_each = var.metrics
    content {
      category = join("", [for enabled_metric in metric.value.settings : "${enabled_metric.metric}${metric.key}"])
    }
  }

  lifecycle {
    ignore_changes = [metric[0].category]
    #                 ^^^^^^^^^^^^^^^^^^ error ignore-changes: azurerm_monitor_diagnostic_setting has no argument metric whose changes could be ignored.
  }
}

output "categories" {
  value = concat(
    azurerm_monitor_diagnostic_setting.each.metric[*].category,
    #                                       ^^^^^^ error unknown-attribute: azurerm_monitor_diagnostic_setting has no attribute metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    [for metric in azurerm_monitor_diagnostic_setting.named.metric : metric.category],
    #                                                       ^^^^^^ error unknown-attribute: azurerm_monitor_diagnostic_setting has no attribute metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
    [azurerm_monitor_diagnostic_setting.taken.metric[0].category],
    #                                         ^^^^^^ error unknown-attribute: azurerm_monitor_diagnostic_setting has no attribute metric. It was in azurerm 4.81.0 and is not in {newest}: use enabled_metric instead.
  )
}
