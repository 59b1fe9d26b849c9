# azapi_resource.counted stays as it is: It has several instances by count, which an import block would have to name.
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

resource "azapi_resource" "counted" {
  count     = 2
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-${count.index}"
  parent_id = data.azurerm_resource_group.main.id
  location  = var.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }
  depends_on = [azurerm_user_assigned_identity.each]
}

moved {
  from = azurerm_user_assigned_identity.counted
  to   = azapi_resource.counted
}

data "azurerm_resource_group" "main" {
  name = "rg"
}

output "ids" {
  value = [azurerm_user_assigned_identity.each["a"].id, azapi_resource.counted[0].output.properties.principalId]
}

variable "names" {
  type = list(string)
}

variable "location" {
  type = string
}
