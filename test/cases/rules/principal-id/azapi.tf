# azapi 2.12.0
resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azapi_resource" "client" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "00000000-0000-0000-0000-000000000001"
  parent_id = var.unknown

  body = {
    properties = {
      principalId      = azurerm_user_assigned_identity.ml.client_id
      #                                                    ^^^^^^^^^ warning principal-id: Use principal_id of azurerm_user_assigned_identity.ml: principalId takes an object id, which client_id is not.
#~       principalId      = azurerm_user_assigned_identity.ml.principal_id
      principalType    = "ServicePrincipal"
      roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "00000000-0000-0000-0000-000000000002"
  parent_id = var.unknown

  body = {
    properties = {
      principalId      = azurerm_user_assigned_identity.ml.principal_id
      principalType    = "ServicePrincipal"
      roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
    }
  }
}

variable "unknown" {}
