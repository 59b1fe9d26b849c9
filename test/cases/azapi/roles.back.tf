# azapi_resource.each stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azapi_resource.elsewhere stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azapi_resource.by_id stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# Roles by their names, whose ids azurerm asks Azure for, and assignments whose names it makes up.
variable "principal" {
  type    = string
  default = "22222222-3333-4444-5555-666666666666"
}

variable "scope" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-roles"
}


data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-roles"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-roles"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id-roles"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

removed {
  from = azapi_resource.user_assigned_identity_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_user_assigned_identity.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-roles"
}

# Each for one principal.
resource "azapi_resource" "each" {
  for_each  = toset(["22222222-3333-4444-5555-666666666666", "22222222-3333-4444-5555-777777777777"])
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azurerm_user_assigned_identity.main.id
  body = {
    properties = {
      principalId      = each.value
      roleDefinitionId = "/subscriptions/${data.azapi_client_config.current.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/f1a07417-d97a-45cb-824c-7a7467783830"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.each
  to   = azapi_resource.each
}

# Somebody else sets it.
resource "azapi_resource" "elsewhere" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = var.scope
  body = {
    properties = {
      principalId      = var.principal
      principalType    = "ServicePrincipal"
      roleDefinitionId = "${regex("^(?:/subscriptions/[^/]+)?", var.scope)}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [body.properties.description, name]
  }
}

moved {
  from = azurerm_role_assignment.elsewhere
  to   = azapi_resource.elsewhere
}

resource "azurerm_role_assignment" "literal" {
  name               = "33333333-3333-4444-5555-666666666666"
  scope              = "/subscriptions/11111111-2222-3333-4444-555555555555"
  condition          = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'logs'"
  condition_version  = "2.0"
  principal_id       = var.principal
  role_definition_id = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/roleDefinitions/b7e6dc6d-f1e8-4753-8033-0f276bb0955b"
}

removed {
  from = azapi_resource.literal

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_role_assignment.literal
  id = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/roleAssignments/33333333-3333-4444-5555-666666666666"
}

resource "azapi_resource" "by_id" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azurerm_resource_group.main.id
  body = {
    properties = {
      principalId      = var.principal
      roleDefinitionId = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.by_id
  to   = azapi_resource.by_id
}

output "name" {
  value = azapi_resource.elsewhere.name
}
