variable "blocks" {
  type = list(object({
    rules = list(object({ log = string }))
  }))
}

variable "logs" {
  type = list(string)
}

variable "id" {
  type = string
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  name               = "main"
  target_resource_id = var.id
  storage_account_id = var.id

  dynamic "enabled_log" {
    for_each = var.logs
    content {
      category = enabled_log.value

      dynamic "retention_policy" {
        for_each = [enabled_log.key]
        content {
          enabled = true
          days    = retention_policy.value + enabled_log.key
        }
      }
    }
  }
}
