# azurerm 5.2.0
# A word or a form, and forms that no text that was tried has.

variable "unknown" {}

resource "azurerm_palo_alto_local_rulestack_rule" "any" {
  name         = "any"
  rulestack_id = var.unknown
  priority     = 1001
  action       = "Allow"
  protocol     = "HTTP:80"
  #              ^^^^^^^^^ error wrong-pattern: Change protocol from "HTTP:80": it takes application-default, or a protocol and a port, such as TCP:80.

  source {
    cidrs = ["10.0.0.0/8"]
  }

  destination {
    cidrs = ["10.0.0.0/8"]
  }

  applications = ["any"]
}

resource "azurerm_palo_alto_local_rulestack_rule" "fine" {
  name         = "fine"
  rulestack_id = var.unknown
  priority     = 1002
  action       = "Allow"
  protocol     = "application-default"

  source {
    cidrs = ["10.0.0.0/8"]
  }

  destination {
    cidrs = ["10.0.0.0/8"]
  }

  applications = ["any"]
}

resource "azurerm_log_analytics_saved_search" "typed" {
  name                       = "typed"
  log_analytics_workspace_id = var.unknown
  category                   = "ml"
  display_name               = "Typed"
  query                      = "AmlComputeJobEvent"
  function_alias             = "typed"
  function_parameters        = ["a:int=1", "b:string='x', c:(d:int)", "e:(*)", "f"]
  #                                                                            ^^^ error wrong-pattern: Change function_parameters from "f": it takes parameters with a type and at most a default, such as name:string='all'.
}
