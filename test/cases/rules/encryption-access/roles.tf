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
  name                       = "kv-cmk-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "key-cmk"
  key_vault_id = azurerm_key_vault.cmk.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

#+ resource "azurerm_role_assignment" "train_key" {
#+   scope                = azurerm_key_vault.cmk.id
#+   role_definition_name = "Key Vault Crypto Service Encryption User"
#+   principal_id         = azurerm_user_assigned_identity.train.principal_id
#+   principal_type       = "ServicePrincipal"
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
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  encryption {
    key_vault_id              = azurerm_key_vault.cmk.id
    key_id                    = azurerm_key_vault_key.cmk.id
    user_assigned_identity_id = azurerm_user_assigned_identity.train.id
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-access: Give azurerm_user_assigned_identity.train the role Key Vault Crypto Service Encryption User on azurerm_key_vault.cmk: it reads the encryption key.
  }
#+
#+   depends_on = [azurerm_role_assignment.train_key]
}

variable "id" {}
