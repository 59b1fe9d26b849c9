# azurerm 5.2.0
resource "azurerm_user_assigned_identity" "main" {
  name                = "id-orders"
  location            = "westeurope"
  resource_group_name = "rg-orders"
}

variable "vault_id" {
  type = string
}

resource "azurerm_key_vault_key" "main" {
  name         = "orders"
  key_vault_id = var.vault_id
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_role_assignment" "key" {
  scope                = var.vault_id
  role_definition_name = "Key Vault Crypto Service Encryption User"
  principal_id         = azurerm_user_assigned_identity.main.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_container_registry" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.key to depends_on: the identity takes the key while the resource is created, and may not until it has its role.
  name                = "crorders"
  location            = "westeurope"
  resource_group_name = "rg-orders"
  sku                 = "Premium"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  encryption {
    key_vault_key_id   = azurerm_key_vault_key.main.id
    identity_client_id = azurerm_user_assigned_identity.main.client_id
  }
#+
#+   depends_on = [azurerm_role_assignment.key]
}

# A key that waits for the role has whatever takes it wait too.
resource "azurerm_key_vault_key" "bills" {
  name         = "bills"
  key_vault_id = var.vault_id
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]

  depends_on = [azurerm_role_assignment.key]
}

resource "azurerm_elastic_san_volume_group" "bills" {
  name            = "bills"
  elastic_san_id  = var.vault_id
  encryption_type = "EncryptionAtRestWithCustomerManagedKey"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  encryption {
    key_vault_key_id          = azurerm_key_vault_key.bills.versionless_id
    user_assigned_identity_id = azurerm_user_assigned_identity.main.id
  }
}
