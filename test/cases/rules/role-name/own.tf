# azurerm 4.81.0
# A role of the module's own is called nearly as a built-in one.
variable "unknown" {}

locals {
  pull = "AcrPul"
}

resource "azurerm_role_definition" "readers" {
  name  = "Readers"
  scope = var.unknown
  permissions {
    actions = ["Microsoft.Storage/storageAccounts/read"]
  }
}

resource "azurerm_role_assignment" "readers" {
  scope                = var.unknown
  role_definition_name = "Readers"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "local" {
  scope                = var.unknown
  role_definition_name = local.pull
  #                      ^^^^^^^^^^ warning role-name: Azure has no built-in role "AcrPul": did you mean "AcrPull"?
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "each" {
  for_each             = toset(["Reader", "Contributer"])
  #                                       ^^^^^^^^^^^^^ warning role-name: Azure has no built-in role "Contributer": did you mean "Contributor"?
#~   for_each             = toset(["Reader", "Contributor"])
  scope                = var.unknown
  role_definition_name = each.value
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

# What is not made asks Azure for no role.
resource "azurerm_role_assignment" "none" {
  count                = 0
  scope                = var.none_id
  role_definition_name = "Azure AI User"
  principal_id         = var.none_id
}

variable "none_id" {
  type = string
}
