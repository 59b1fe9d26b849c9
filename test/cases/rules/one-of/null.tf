# azurerm 4.81.0
data "azurerm_policy_definition" "neither" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of display_name or name.
  name         = local.nothing
  display_name = null
#~   display_name = ""
}

data "azurerm_policy_definition" "one" {
  name         = "audit-vms"
  display_name = local.nothing
}

data "azurerm_policy_definition" "both" {
  name         = "audit-vms"
# ^^^^ error one-of: Keep only one of display_name and name: the provider takes exactly one.
#-
  display_name = local.title
}

# As a module that is called, one of two may be null.
data "azurerm_policy_definition" "open" {
  name         = var.nothing
  display_name = lookup(var.all, "title", null)
}

data "azurerm_policy_definition" "unclear" {
  name = try(var.all.name, null)
}

data "azurerm_policy_definition" "conditional" {
  name         = var.nothing == null ? null : "audit-vms"
  display_name = "Audit VMs"
}

variable "all" {}

variable "nothing" {
  default = null
}

locals {
  nothing = null
  title   = "Audit VMs"
}
