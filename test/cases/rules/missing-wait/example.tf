# azapi 2.12.0
# azapi does not try again by itself, and waits half an hour for what takes longer.
resource "azurerm_user_assigned_identity" "app" {
  name                = "id-app"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azapi_resource" "early" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "00000000-0000-0000-0000-000000000001"
  parent_id = var.account_id
  body = {
    properties = {
      principalId      = azurerm_user_assigned_identity.app.principal_id
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-wait: Set principalType to ServicePrincipal, or retry: a new principal is not known everywhere at once, and Azure answers with 400 PrincipalNotFound.
      roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"
    }
  }
#+   retry = {
#+     error_message_regex = ["PrincipalNotFound"]
#+   }
}

resource "azapi_resource" "typed" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "00000000-0000-0000-0000-000000000002"
  parent_id = var.account_id
  body = {
    properties = {
      principalId      = azurerm_user_assigned_identity.app.principal_id
      principalType    = "ServicePrincipal"
      roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "00000000-0000-0000-0000-000000000003"
  parent_id = var.account_id
  body = {
    properties = {
      principalId      = var.principal_id
      roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    }
  }
}

resource "azapi_resource" "hub" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-wait: Set timeouts.delete to an hour: a hub with a managed network takes longer to be deleted than azapi waits by default.
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "hub-${var.suffix}"
  parent_id = var.group_id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "Hub"
    properties = {
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
      }
    }
  }
#+
#+   timeouts {
#+     delete = "60m"
#+   }
}

variable "account_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "suffix" {
  type = string
}

variable "principal_id" {
  type = string
}
