# azuread 3.0.0
# An application is no principal: its service principal is.
resource "azuread_application" "pipeline" {
  display_name = "pipeline"
}

resource "azuread_service_principal" "pipeline" {
  client_id = azuread_application.pipeline.client_id
}

resource "azurerm_role_assignment" "application" {
  scope                = var.scope
  role_definition_name = "Contributor"
  principal_id         = azuread_application.pipeline.object_id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error principal-id: Use object_id of an azuread_service_principal: principal_id takes the object id of a principal, which azuread_application.pipeline is not.
}

resource "azurerm_role_assignment" "principal" {
  scope                = var.scope
  role_definition_name = "Contributor"
  principal_id         = azuread_service_principal.pipeline.object_id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint usual-wait: Set principal_type to "ServicePrincipal": azurerm tries again where Azure does not know a new identity yet (400 PrincipalNotFound), and does not have to if the type is set.
#+   principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "unknown" {
  scope                = var.scope
  role_definition_name = "Contributor"
  principal_id         = var.principal
}

variable "scope" {
  type = string
}

variable "principal" {
  type = string
}
