# The same role twice, whichever way it is written.
resource "azurerm_user_assigned_identity" "app" {
  name                = "id-app"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "reader" {
  scope                = var.account_id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "again" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope              = var.account_id
  role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"
  principal_id       = azurerm_user_assigned_identity.app.principal_id
  principal_type     = "ServicePrincipal"
}

resource "azurerm_role_assignment" "another_role" {
  scope                = var.account_id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "unknown" {
  scope                = var.account_id
  role_definition_name = var.role
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal"
}

variable "account_id" {
  type = string
}

variable "role" {
  type = string
}

resource "azurerm_monitor_workspace" "metrics" {
  name                = "amw-metrics"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

# Azure makes an endpoint and a rule for the workspace, which are two scopes.
resource "azurerm_role_assignment" "endpoint" {
  scope                = azurerm_monitor_workspace.metrics.default_data_collection_endpoint_id
  role_definition_name = "Monitoring Reader"
  principal_id         = "00000000-0000-0000-0000-000000000009"
}

resource "azurerm_role_assignment" "rule" {
  scope                = azurerm_monitor_workspace.metrics.default_data_collection_rule_id
  role_definition_name = "Monitoring Reader"
  principal_id         = "00000000-0000-0000-0000-000000000009"
}
