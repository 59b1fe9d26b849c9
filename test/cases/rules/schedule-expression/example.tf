# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "seconds" {
  type      = "Microsoft.MachineLearningServices/workspaces/schedules@2025-12-01"
  name      = "seconds"
  parent_id = var.unknown
  body = {
    properties = {
      action = {
        actionType                   = "InvokeBatchEndpoint"
        endpointInvocationDefinition = {}
      }
      trigger = {
        triggerType = "Cron"
        expression  = "0 15 16 * * 1"
        #             ^^^^^^^^^^^^^^^ warning schedule-expression: Write expression with five fields, as in "15 16 * * 1": minutes, hours, days, months and days of the week. This expression has 6.
#~         expression  = "15 16 * * 1"
      }
    }
  }
}

resource "azapi_resource" "monthly" {
  type      = "Microsoft.MachineLearningServices/workspaces/schedules@2025-12-01"
  name      = "monthly"
  parent_id = var.unknown
  body = {
    properties = {
      action = {
        actionType                   = "InvokeBatchEndpoint"
        endpointInvocationDefinition = {}
      }
      trigger = {
        triggerType = "Cron"
        expression  = "15 16 1 * *"
        #             ^^^^^^^^^^^^^ warning schedule-expression: Write * for days and months in expression: Azure ignores them, and the schedule runs on every day of every month.
#~         expression  = "15 16 * * *"
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/schedules@2025-12-01"
  name      = "passes"
  parent_id = var.unknown
  body = {
    properties = {
      action = {
        actionType                   = "InvokeBatchEndpoint"
        endpointInvocationDefinition = {}
      }
      trigger = {
        triggerType = "Cron"
        expression  = "15 16 * * 1"
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces/schedules@2025-12-01"
  name      = "open"
  parent_id = var.unknown
  body = {
    properties = {
      action = {
        actionType                   = "InvokeBatchEndpoint"
        endpointInvocationDefinition = {}
      }
      trigger = {
        triggerType = "Cron"
        expression  = var.unknown
      }
    }
  }
}
