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

  dynamic "log" {
  #        ^^^ error unknown-argument: azurerm_monitor_diagnostic_setting has no block log. It was in azurerm 3.117.1 and is not in 4.81.0: use enabled_log instead.
    for_each = var.logs
    content {
      category = log.value

      dynamic "retention_policy" {
        for_each = [log.key]
        content {
          enabled = true
          days    = retention_policy.value + log.key
        }
      }
    }
  }
}
