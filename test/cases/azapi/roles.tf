# Roles by their names, whose ids azurerm asks Azure for, and assignments whose names it makes up.
variable "principal" {
  type    = string
  default = "22222222-3333-4444-5555-666666666666"
}

variable "scope" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-roles"
}


resource "azurerm_resource_group" "main" {
  name     = "rg-roles"
  location = "northeurope"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id-roles"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

# Each for one principal.
resource "azurerm_role_assignment" "each" {
  for_each             = toset(["22222222-3333-4444-5555-666666666666", "22222222-3333-4444-5555-777777777777"])
  scope                = azurerm_user_assigned_identity.main.id
  role_definition_name = "Managed Identity Operator"
  principal_id         = each.value
}

resource "azurerm_role_assignment" "elsewhere" {
  scope                            = var.scope
  role_definition_name             = "reader"
  principal_id                     = var.principal
  principal_type                   = "ServicePrincipal"
  skip_service_principal_aad_check = true

  lifecycle {
    # Somebody else sets it.
    ignore_changes = [description]
  }
}

resource "azurerm_role_assignment" "literal" {
  name                 = "33333333-3333-4444-5555-666666666666"
  scope                = "/subscriptions/11111111-2222-3333-4444-555555555555"
  role_definition_name = "Storage Blob Data Owner"
  principal_id         = var.principal
  condition            = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'logs'"
}

resource "azurerm_role_assignment" "by_id" {
  scope              = azurerm_resource_group.main.id
  role_definition_id = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  principal_id       = var.principal
}

output "name" {
  value = azurerm_role_assignment.elsewhere.name
}
