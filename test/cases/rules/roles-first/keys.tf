# azurerm 5.2.0
# Instances with the same key belong together.
resource "azurerm_user_assigned_identity" "train" {
  for_each            = var.places
  name                = "id-train-${each.key}"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_storage_account" "ml" {
  for_each                 = var.places
  name                     = "stml4711${each.key}"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_role_assignment" "blobs" {
  for_each             = var.places
  scope                = azurerm_storage_account.ml[each.key].id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train[each.key].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_machine_learning_workspace" "early" {
  for_each                = var.places
  name                    = "mlw-roles"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  key_vault_id            = var.vault_id
  storage_account_id      = azurerm_storage_account.ml[each.key].id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train[each.key].id]
    #^^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.blobs to depends_on: the identity needs its roles before the workspace is created.
  }
#+
#+   depends_on = [azurerm_role_assignment.blobs]
}

resource "azurerm_machine_learning_workspace" "ordered" {
  for_each                = var.places
  name                    = "mlw-roles"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  key_vault_id            = var.vault_id
  storage_account_id      = azurerm_storage_account.ml[each.key].id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train[each.key].id]
  }

  depends_on = [azurerm_role_assignment.blobs]
}

# These may be other accounts and identities.
resource "azurerm_machine_learning_workspace" "others" {
  for_each                = var.others
  name                    = "mlw-roles"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  key_vault_id            = var.vault_id
  storage_account_id      = azurerm_storage_account.ml[each.key].id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train[each.key].id]
  }
}

variable "places" {
  type = map(string)
}

variable "insights_id" {
  type = string
}

variable "registry_id" {
  type = string
}

variable "vault_id" {
  type = string
}

variable "others" {
  type = map(string)
}
