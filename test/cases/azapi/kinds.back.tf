# azurerm_monitor_alert_processing_rule_suppression.several stays as it is: schedule.recurrence.daily goes to several places.
# Lists of several kinds, in the order in which azurerm sends them.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
}

resource "azurerm_web_pubsub_socketio" "main" {
  name                                 = "sockets"
  resource_group_name                  = azurerm_resource_group.main.name
  location                             = azurerm_resource_group.main.location
  live_trace_connectivity_logs_enabled = false
  live_trace_enabled                   = true
  live_trace_http_request_logs_enabled = true
  live_trace_messaging_logs_enabled    = true

  sku {
    capacity = 1
    name     = "Standard_S1"
  }
}

removed {
  from = azapi_resource.web_pubsub_socketio_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_web_pubsub_socketio.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.SignalRService/webPubSub/sockets"
}

resource "azurerm_monitor_alert_processing_rule_suppression" "main" {
  name                = "quiet"
  resource_group_name = azurerm_resource_group.main.name

  condition {
    alert_rule_name {
      operator = "Contains"
      values   = [var.rule]
    }

    severity {
      operator = "Equals"
      values   = ["Sev3"]
    }
  }

  schedule {
    effective_from  = "2026-01-01T01:02:03"
    effective_until = "2026-02-02T01:02:03"

    recurrence {
      daily {
        end_time   = "09:00:00"
        start_time = "17:00:00"
      }

      weekly {
        days_of_week = ["Monday"]
      }
    }

    time_zone = "Pacific Standard Time"
  }

  scopes = [azurerm_resource_group.main.id]
}

removed {
  from = azapi_resource.monitor_alert_processing_rule_suppression_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_monitor_alert_processing_rule_suppression.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.AlertsManagement/actionRules/quiet"
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
