# azurerm 4.81.0
variable "scope" {
  type = string
}

resource "azurerm_role_assignment" "misspelt" {
  scope                = "/subscription/00000000-0000-0000-0000-000000000000"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /subscriptions/ for /subscription/ in scope.
#~   scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "Reader"
  principal_id         = "5a1c6ba9-6dcf-4d1a-8a5d-0f6a1d6a7f10"
}

resource "azurerm_management_lock" "storage" {
  name       = "storage"
  scope      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/Microsoft.Storage/storageAccounts/stml"
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /providers/Microsoft.Storage for /Microsoft.Storage in scope.
#~   scope      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stml"
  lock_level = "CanNotDelete"
}

# Azure reads it in any case.
resource "azurerm_management_lock" "group" {
  name       = "group"
  scope      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-ml"
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "unknown" {
  name       = "unknown"
  scope      = var.scope
  lock_level = "CanNotDelete"
}
