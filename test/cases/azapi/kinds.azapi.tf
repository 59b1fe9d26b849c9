# azurerm_monitor_alert_processing_rule_suppression.several stays as it is: schedule.recurrence.daily goes to several places.
# Lists of several kinds, in the order in which azurerm sends them.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "web_pubsub_socketio_main" {
  type      = "Microsoft.SignalRService/webPubSub@2024-03-01"
  name      = "sockets"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      liveTraceConfiguration = {
        categories = [
          {
            enabled = "true"

            name = "MessagingLogs"
          },
          {
            enabled = "false"

            name = "ConnectivityLogs"
          },
          {
            enabled = "true"

            name = "HttpRequestLogs"
          },
        ]
        enabled = "true"
      }

      disableAadAuth      = false
      disableLocalAuth    = false
      publicNetworkAccess = "Enabled"
      socketIO = {
        serviceMode = "Default"
      }
      tls = {
        clientCertEnabled = false
      }
    }
    sku = {
      capacity = 1
      name     = "Standard_S1"
    }

    kind = "SocketIO"
  }
}

moved {
  from = azurerm_web_pubsub_socketio.main
  to   = azapi_resource.web_pubsub_socketio_main
}

resource "azapi_resource" "monitor_alert_processing_rule_suppression_main" {
  type      = "Microsoft.AlertsManagement/actionRules@2021-08-08"
  name      = "quiet"
  parent_id = azapi_resource.resource_group_main.id
  location  = "global"
  body = {
    properties = {
      conditions = [
        {
          operator = "Contains"
          values   = [var.rule]

          field = "AlertRuleName"
        },
        {
          operator = "Equals"
          values   = ["Sev3"]

          field = "Severity"
        },
      ]
      schedule = {
        effectiveFrom  = "2026-01-01T01:02:03"
        effectiveUntil = "2026-02-02T01:02:03"
        recurrences = [
          {
            endTime   = "09:00:00"
            startTime = "17:00:00"

            recurrenceType = "Daily"
          },
          {
            daysOfWeek = ["Monday"]

            recurrenceType = "Weekly"
          },
        ]
        timeZone = "Pacific Standard Time"
      }
      scopes = [azapi_resource.resource_group_main.id]
      actions = [
        {
          actionType = "RemoveAllActionGroups"
        },
      ]

      description = ""
      enabled     = true
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
  resource_group_name = azapi_resource.resource_group_main.name
  scopes              = [azapi_resource.resource_group_main.id]

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
