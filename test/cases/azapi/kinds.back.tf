# azapi_resource.monitor_alert_processing_rule_suppression_main stays as it is: No resource of azurerm's is known to send the same: azurerm_monitor_alert_processing_rule_action_group, azurerm_monitor_alert_processing_rule_suppression.
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

  sku {
    name = "Standard_S1"
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

resource "azapi_resource" "monitor_alert_processing_rule_suppression_main" {
  type      = "Microsoft.AlertsManagement/actionRules@2021-08-08"
  name      = "quiet"
  parent_id = azurerm_resource_group.main.id
  location  = "global"
  body = {
    properties = {
      conditions = [
        {
          operator = "Contains"
          values   = [var.rule]
          field    = "AlertRuleName"
        },
        {
          operator = "Equals"
          values   = ["Sev3"]
          field    = "Severity"
        },
      ]
      description = ""
      enabled     = true
      schedule = {
        effectiveFrom  = "2026-01-01T01:02:03"
        effectiveUntil = "2026-02-02T01:02:03"
        recurrences = [
          {
            endTime        = "09:00:00"
            startTime      = "17:00:00"
            recurrenceType = "Daily"
          },
          {
            daysOfWeek     = ["Monday"]
            recurrenceType = "Weekly"
          },
        ]
        timeZone = "Pacific Standard Time"
      }
      scopes = [azurerm_resource_group.main.id]
      actions = [
        {
          actionType = "RemoveAllActionGroups"
        },
      ]
    }
  }
}

moved {
  from = azurerm_monitor_alert_processing_rule_suppression.main
  to   = azapi_resource.monitor_alert_processing_rule_suppression_main
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
