# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_role_assignment" "misspelt" {
  scope                = var.unknown
  role_definition_name = "Storage Blob Data Contributer"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning role-name: Azure has no built-in role "Storage Blob Data Contributer": did you mean "Storage Blob Data Contributor"?
#~   role_definition_name = "Storage Blob Data Contributor"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "joined" {
  scope                = var.unknown
  role_definition_name = "Acr Pull"
  #                      ^^^^^^^^^^ warning role-name: Azure has no built-in role "Acr Pull": did you mean "AcrPull"?
#~   role_definition_name = "AcrPull"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "renamed" {
  scope                = var.unknown
  role_definition_name = "Azure AI User"
  #                      ^^^^^^^^^^^^^^^ information role-name: Write "Foundry User": "Azure AI User" is a former name of this role, last seen 2026-05-15.
#~   role_definition_name = "Foundry User"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "case" {
  scope                = var.unknown
  role_definition_name = "Key vault Secrets user"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^ information role-name: Write "Key Vault Secrets User": that is how Azure spells this role.
#~   role_definition_name = "Key Vault Secrets User"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

data "azurerm_role_definition" "misspelt" {
  name = "Key Vault Secret User"
  #      ^^^^^^^^^^^^^^^^^^^^^^^ warning role-name: Azure has no built-in role "Key Vault Secret User": did you mean "Key Vault Secrets User"?
#~   name = "Key Vault Secrets User"
}

resource "azurerm_role_assignment" "fine" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope                = var.unknown
  role_definition_name = "Foundry User"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

# May be roles of somebody's own.
resource "azurerm_role_assignment" "own" {
  scope                = var.unknown
  role_definition_name = "Storage Auditor"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "unknown" {
  scope                = var.unknown
  role_definition_name = var.unknown
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}
