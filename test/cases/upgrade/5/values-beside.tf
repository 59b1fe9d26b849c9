# What stands beside a variable the provider looks at only when it plans: what it refuses then is told all the same.
variable "workspace" {}

resource "azurerm_security_center_automation" "export" {
  name                = "export"
  location            = "westeurope"
  resource_group_name = "rg"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000000"]

  action {
    type        = "loganalytics"
    #             ^^^^^^^^^^^^^^ warning value-not-allowed: Set type to "EventHub", "LogicApp", or "Workspace", not "loganalytics".
    resource_id = var.workspace
  }

  source {
    event_source = "Alerts"
  }
}
