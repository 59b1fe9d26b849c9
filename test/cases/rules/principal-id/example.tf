# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "client" {
  scope                = var.unknown
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.ml.client_id
  #                                                        ^^^^^^^^^ error principal-id: Use principal_id of azurerm_user_assigned_identity.ml: principal_id takes an object id, which client_id is not.
#~   principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

variable "unknown" {}
