# The default of a variable reaches an argument where nobody sets the variable: its place is told with that of the use.
variable "export_to" {
  default = "loganalytics"
}

variable "settings" {
  default = {
    export_to = "loganalytics"
  }
}

# It may be empty, so that nothing is made.
variable "targets" {
  default = []
}

variable "left_out" {
  default = ""
}

locals {
  export_to = var.export_to
}

resource "azurerm_security_center_automation" "export" {
  name                = "export"
  location            = "westeurope"
  resource_group_name = "rg"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000000"]

  action {
    type        = local.export_to
    #             ^^^^^^^^^^^^^^^ warning value-not-allowed: Set type to "EventHub", "LogicApp", or "Workspace", not "loganalytics". The value is the default of var.export_to.
    resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w"
  }

  action {
    type        = var.settings.export_to
    #             ^^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set type to "EventHub", "LogicApp", or "Workspace", not "loganalytics". The value is the default of var.settings.
    resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w"
  }

  dynamic "action" {
    for_each = var.targets
    content {
      type        = var.export_to
      resource_id = action.value
    }
  }

  source {
    event_source = "Alerts"
  }
}

resource "azurerm_security_center_automation" "none" {
  count               = length(var.targets)
  name                = "export"
  location            = "westeurope"
  resource_group_name = "rg"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000000"]

  action {
    type        = var.export_to
    resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w"
  }

  source {
    event_source = "Alerts"
  }
}
