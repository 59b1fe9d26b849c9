# azurerm 4.81.0
variable "unknown" {}

variable "location" {
  default = "westeurope"

  validation {
    condition     = contains(local.locations, var.location)
    error_message = "There is no quota in ${var.location}."
  }
}

locals {
  locations = ["westeurope", "northeurope"]
  location  = coalesce(var.unknown, var.location)
  groups    = { for name in ["a", "b"] : name => azurerm_resource_group.each[name].location }
}

resource "azurerm_resource_group" "each" {
  for_each = toset(["a", "b"])
  name     = "rg-${each.key}"
  location = local.location

  lifecycle {
    ignore_changes = [location]
  }
}

resource "azurerm_user_assigned_identity" "several" {
  count               = 2
  name                = count.index == 0 ? "id-first" : "${azurerm_user_assigned_identity.several[0].name}-more"
  resource_group_name = azurerm_resource_group.each["a"].name
  location            = local.groups["a"]

  provisioner "local-exec" {
    command = "echo ${azurerm_user_assigned_identity.several.id}"
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Say which instance is meant, such as azurerm_user_assigned_identity.several[0] or [count.index]: it has count.
  }
}

resource "azurerm_role_assignment" "several" {
  scope                = azurerm_resource_group.each["a"].id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.several[0].principal_id
}
