data "azapi_client_config" "current" {}

resource "azurerm_user_assigned_identity" "each" {
  for_each            = toset(var.names)
  name                = each.key
  resource_group_name = "rg"
  location            = var.location
}

removed {
  from = azapi_resource.each

  lifecycle {
    destroy = false
  }
}

import {
  for_each = toset(var.names)
  to       = azurerm_user_assigned_identity.each[each.key]
  id       = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${each.key}"
}

resource "azurerm_user_assigned_identity" "counted" {
  count               = 2
  name                = "id-${count.index}"
  resource_group_name = data.azurerm_resource_group.main.name
  location            = var.location
  depends_on          = [azurerm_user_assigned_identity.each]
}

removed {
  from = azapi_resource.counted

  lifecycle {
    destroy = false
  }
}

import {
  for_each = range(2)
  to       = azurerm_user_assigned_identity.counted[each.key]
  id       = "${data.azurerm_resource_group.main.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-${each.key}"
}

data "azurerm_resource_group" "main" {
  name = "rg"
}

output "ids" {
  value = [azurerm_user_assigned_identity.each["a"].id, azurerm_user_assigned_identity.counted[0].principal_id]
}

variable "names" {
  type = list(string)
}

variable "location" {
  type = string
}
