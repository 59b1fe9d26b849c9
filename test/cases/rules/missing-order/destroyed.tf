# What is below a lock has to be destroyed after it.
resource "azurerm_storage_account" "st" {
  name                     = "storders"
  resource_group_name      = azurerm_resource_group.rg.name
  location                 = azurerm_resource_group.rg.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-orders"
  location = "westeurope"
}

resource "azurerm_role_assignment" "reader" {
  scope                = azurerm_storage_account.st.id
  role_definition_name = "Reader"
  principal_id         = var.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_management_lock" "group" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.reader to depends_on: Azure answers with 409 ScopeLocked at a destroy unless the lock has gone before.
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_storage_account.st to depends_on: Azure can answer with 409 ScopeLocked at a destroy unless the lock has gone before.
  name       = "no-delete"
  scope      = azurerm_resource_group.rg.id
  lock_level = "CanNotDelete"
#+
#+   depends_on = [azurerm_role_assignment.reader]
}

resource "azurerm_management_lock" "ordered" {
  name       = "no-delete"
  scope      = azurerm_storage_account.st.id
  lock_level = "CanNotDelete"
  depends_on = [azurerm_role_assignment.reader]
}

variable "principal_id" {
  type = string
}
