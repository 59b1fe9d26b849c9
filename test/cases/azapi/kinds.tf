# Lists of several kinds, in the order in which azurerm sends them.
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_web_pubsub_socketio" "main" {
  name                                   = "sockets"
  resource_group_name                    = azurerm_resource_group.main.name
  location                               = azurerm_resource_group.main.location
  live_trace_connectivity_logs_enabled   = false
  live_trace_messaging_logs_enabled      = true
  live_trace_http_request_logs_enabled   = true
  live_trace_enabled                     = true

  sku {
    name     = "Standard_S1"
    capacity = 1
  }
}

resource "azurerm_monitor_alert_processing_rule_suppression" "main" {
  name                = "quiet"
  resource_group_name = azurerm_resource_group.main.name
  scopes              = [azurerm_resource_group.main.id]

  condition {
    severity {
      operator = "Equals"
      values   = ["Sev3"]
    }

    alert_rule_name {
      operator = "Contains"
      values   = [var.rule]
    }
  }

  schedule {
    effective_from  = "2026-01-01T01:02:03"
    effective_until = "2026-02-02T01:02:03"
    time_zone       = "Pacific Standard Time"

    recurrence {
      weekly {
        days_of_week = ["Monday"]
      }

      daily {
        start_time = "17:00:00"
        end_time   = "09:00:00"
      }
    }
  }
}

# Of two that become the one element of a kind nobody knows the second.
resource "azurerm_monitor_alert_processing_rule_suppression" "several" {
  name                = "quieter"
  resource_group_name = azurerm_resource_group.main.name
  scopes              = [azurerm_resource_group.main.id]

  schedule {
    effective_from = "2026-01-01T01:02:03"

    recurrence {
      daily {
        start_time = "17:00:00"
        end_time   = "19:00:00"
      }

      daily {
        start_time = "20:00:00"
        end_time   = "21:00:00"
      }
    }
  }
}

variable "rule" {
  type = string
}
