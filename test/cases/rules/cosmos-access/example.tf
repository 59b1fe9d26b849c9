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
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_key_vault" "cmk" {
  name                     = "kv-cmk-4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  tenant_id                = var.id
  sku_name                 = "standard"
  purge_protection_enabled = true
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "key-cmk"
  key_vault_id = azurerm_key_vault.cmk.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_key_vault_access_policy" "train" {
  key_vault_id    = azurerm_key_vault.cmk.id
  tenant_id       = var.id
  object_id       = azurerm_user_assigned_identity.train.principal_id
  key_permissions = ["Get", "WrapKey", "UnwrapKey"]
}

#+ data "azuread_service_principal" "cosmos" {
#+   display_name = "Azure Cosmos DB"
#+ }
#+
#+ resource "azurerm_key_vault_access_policy" "cosmos" {
#+   key_vault_id    = azurerm_key_vault.cmk.id
#+   tenant_id       = azurerm_key_vault.cmk.tenant_id
#+   object_id       = data.azuread_service_principal.cosmos.object_id
#+   key_permissions = ["Get", "WrapKey", "UnwrapKey"]
#+ }
#+
resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  encryption {
    key_vault_id              = azurerm_key_vault.cmk.id
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^ warning cosmos-access: Give Azure Cosmos DB the key permissions Get, WrapKey, and UnwrapKey in an access policy of azurerm_key_vault.cmk: it keeps the workspace's data.
    key_id                    = azurerm_key_vault_key.cmk.id
    user_assigned_identity_id = azurerm_user_assigned_identity.train.id
  }
#+
#+   depends_on = [azurerm_key_vault_access_policy.cosmos]
}

variable "id" {}
