# azapi_resource.each stays as it is: It has several instances, which an import block would have to name.
# azapi_resource.counted stays as it is: It has several instances, which an import block would have to name.
data "azapi_client_config" "current" {}

resource "azapi_resource" "each" {
  for_each  = toset(var.names)
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = each.key
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = var.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.each
  to   = azapi_resource.each
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
  depends_on = [azapi_resource.each]
}

moved {
  from = azurerm_user_assigned_identity.counted
  to   = azapi_resource.counted
}

data "azurerm_resource_group" "main" {
  name = "rg"
}

output "ids" {
  value = [azapi_resource.each["a"].id, azapi_resource.counted[0].output.properties.principalId]
}

variable "names" {
  type = list(string)
}

variable "location" {
  type = string
}
