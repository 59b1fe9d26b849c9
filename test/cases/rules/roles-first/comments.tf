# azurerm 4.81.0
# A list keeps its lines and their comments when it gets longer.
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_role_assignment" "account" {
  scope                = azurerm_storage_account.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "blobs" {
  scope                = azurerm_storage_account.ml.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-roles"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  key_vault_id            = var.id
  container_registry_id   = var.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  depends_on = [
# ^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.blobs to depends_on: the identity needs its roles before the workspace is created.
    # The account is of no use without its owner.
    azurerm_role_assignment.account, # since 2024
#+     azurerm_role_assignment.blobs,
  ]
}

variable "id" {}
