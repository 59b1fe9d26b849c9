# azapi 2.12.0
provider "azurerm" {
  features {}
}

variable "group" {
  type = string
}
variable "tenant" {
  type = string
}

resource "azurerm_user_assigned_identity" "keys" {
  name                = "id-keys"
  location            = "westeurope"
  resource_group_name = "rg-main"
}

resource "azurerm_key_vault" "keys" {
  name                       = "kv-keys"
  location                   = "westeurope"
  resource_group_name        = "rg-main"
  tenant_id                  = var.tenant
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_key" "main" {
  name         = "main"
  key_vault_id = azurerm_key_vault.keys.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

#+ resource "azurerm_role_assignment" "keys_key_vault_crypto_service_encryption_user" {
#+   scope                = azurerm_key_vault.keys.id
#+   role_definition_name = "Key Vault Crypto Service Encryption User"
#+   principal_id         = azurerm_user_assigned_identity.keys.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azapi_resource" "registry" {
  type      = "Microsoft.ContainerRegistry/registries@2025-04-01"
  name      = "crmain"
  parent_id = var.group
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }
  body = {
    sku = { name = "Premium" }
    properties = {
      encryption = {
        status = "enabled"
        keyVaultProperties = {
          identity      = azurerm_user_assigned_identity.keys.client_id
          #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azurerm_user_assigned_identity.keys the role Key Vault Crypto Service Encryption User on azurerm_key_vault.keys: the resource takes its key with this identity while it is created.
          keyIdentifier = azurerm_key_vault_key.main.versionless_id
        }
      }
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.keys_key_vault_crypto_service_encryption_user]
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai-main"
  #           ^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the account with azapi_resource_action: Azure keeps a destroyed account for 48 hours, and refuses another one of its name meanwhile (409 FlagMustBeSetForRestore).
  parent_id = var.group
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-role: Give azurerm_user_assigned_identity.keys the role Key Vault Crypto User on azurerm_key_vault.keys: the account wraps its key with this identity.
  }
  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
    properties = {
      customSubDomainName = "ai-main"
      encryption = {
        keySource = "Microsoft.KeyVault"
        keyVaultProperties = {
          keyName          = azurerm_key_vault_key.main.name
          keyVersion       = azurerm_key_vault_key.main.version
          keyVaultUri      = azurerm_key_vault.keys.vault_uri
          identityClientId = azurerm_user_assigned_identity.keys.client_id
        }
      }
    }
  }
}

resource "azapi_resource" "set" {
  type      = "Microsoft.Compute/diskEncryptionSets@2024-03-02"
  name      = "des-main"
  parent_id = var.group
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azurerm_user_assigned_identity.keys the role Key Vault Crypto Service Encryption User on azurerm_key_vault.keys: the set wraps its key with this identity.
  }
  body = {
    properties = {
      activeKey = {
        keyUrl = azurerm_key_vault_key.main.id
      }
      encryptionType = "EncryptionAtRestWithCustomerKey"
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.keys_key_vault_crypto_service_encryption_user]
}
