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

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-roles"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "user_assigned_identity_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-roles"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.user_assigned_identity_main
}

# Each for one principal.
resource "azapi_resource" "each" {
  for_each  = toset(["22222222-3333-4444-5555-666666666666", "22222222-3333-4444-5555-777777777777"])
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azapi_resource.user_assigned_identity_main.id
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

resource "azapi_resource" "literal" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "33333333-3333-4444-5555-666666666666"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555"
  body = {
    properties = {
      condition        = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'logs'"
      principalId      = var.principal
      roleDefinitionId = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/roleDefinitions/b7e6dc6d-f1e8-4753-8033-0f276bb0955b"

      conditionVersion = "2.0"
      description      = ""
    }
  }
}

moved {
  from = azurerm_role_assignment.literal
  to   = azapi_resource.literal
}

resource "azapi_resource" "by_id" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azapi_resource.resource_group_main.id
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
