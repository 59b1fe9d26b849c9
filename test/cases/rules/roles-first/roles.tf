# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-ml-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.id
}

resource "azurerm_container_registry" "ml" {
  name                = "crml4711"
  resource_group_name = "rg-ml"
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

resource "azurerm_role_assignment" "insights" {
  scope                = azurerm_application_insights.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "storage" {
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

resource "azurerm_role_assignment" "vault" {
  scope                = azurerm_key_vault.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "registry" {
  scope                = azurerm_container_registry.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.train.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_machine_learning_workspace" "without" {
  name                    = "mlw-without"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  # ^^^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.insights, azurerm_role_assignment.storage, azurerm_role_assignment.blobs, azurerm_role_assignment.vault, and azurerm_role_assignment.registry to depends_on: the identity needs its roles before the workspace is created.
  }
#+
#+   depends_on = [
#+     azurerm_role_assignment.insights,
#+     azurerm_role_assignment.storage,
#+     azurerm_role_assignment.blobs,
#+     azurerm_role_assignment.vault,
#+     azurerm_role_assignment.registry,
#+   ]
}

resource "azurerm_machine_learning_workspace" "some" {
  name                    = "mlw-some"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  depends_on = [azurerm_role_assignment.insights, azurerm_role_assignment.storage, azurerm_role_assignment.blobs]
# ^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.vault and azurerm_role_assignment.registry to depends_on: the identity needs its roles before the workspace is created.
#~   depends_on = [
#+     azurerm_role_assignment.insights,
#+     azurerm_role_assignment.storage,
#+     azurerm_role_assignment.blobs,
#+     azurerm_role_assignment.vault,
#+     azurerm_role_assignment.registry,
#+   ]
}

resource "azurerm_machine_learning_workspace" "all" {
  name                    = "mlw-all"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  depends_on = [azurerm_role_assignment.insights, azurerm_role_assignment.storage, azurerm_role_assignment.blobs, azurerm_role_assignment.vault, azurerm_role_assignment.registry]
}

resource "azurerm_machine_learning_workspace" "later" {
  name                    = "mlw-later"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  depends_on = [time_sleep.roles]
}

resource "time_sleep" "roles" {
  create_duration = "60s"
  depends_on      = [azurerm_role_assignment.insights, azurerm_role_assignment.storage, azurerm_role_assignment.blobs, azurerm_role_assignment.vault, azurerm_role_assignment.registry]
}

resource "azurerm_machine_learning_workspace" "own" {
  name                    = "mlw-own"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.ml.id
  container_registry_id   = azurerm_container_registry.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = var.ids
  }
}

variable "ids" {}

variable "id" {}
