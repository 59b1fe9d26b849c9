# azurerm 4.81.0
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = azurerm_resource_group.ml.name
  location            = "westeurope"
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-ml-4711"
  resource_group_name        = azurerm_resource_group.ml.name
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = azurerm_resource_group.ml.name
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-ml"
  resource_group_name = azurerm_resource_group.ml.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint left-behind: Set prevent_deletion_if_contains_resources = false or disable_generated_rule = true in the provider's features if the group comes and goes: Azure makes an alert rule and an action group of its own in it, and azurerm does not destroy a group that has resources.
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.id
}

resource "azurerm_container_registry" "ml" {
  name                = "crml4711"
  resource_group_name = azurerm_resource_group.ml.name
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_key_vault_access_policy" "train" {
  key_vault_id    = azurerm_key_vault.ml.id
  tenant_id       = var.id
  object_id       = azurerm_user_assigned_identity.train.principal_id
  key_permissions = ["Get", "WrapKey", "UnwrapKey"]
}

resource "azurerm_role_assignment" "group" {
  scope                = azurerm_resource_group.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "blobs" {
  scope                = azurerm_resource_group.ml.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = azurerm_resource_group.ml.name
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
    #^^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.group and azurerm_role_assignment.blobs to depends_on: the identity needs its roles before the workspace is created.
  }
#+
#+   depends_on = [azurerm_role_assignment.group, azurerm_role_assignment.blobs]
}

variable "id" {}
