# azapi 2.12.0
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

#+ resource "time_sleep" "before_main" {
#+   create_duration = "90s"
#+   depends_on      = [azurerm_role_assignment.key]
#+ }
#+
resource "azurerm_cosmosdb_account" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.key to depends_on: the identity takes the key while the account is created, and may not until it has its role.
  name                  = "cosmos-orders"
  location              = "westeurope"
  resource_group_name   = "rg-orders"
  offer_type            = "Standard"
  default_identity_type = join("=", ["UserAssignedIdentity", azurerm_user_assigned_identity.main.id])
  key_vault_key_id      = azurerm_key_vault_key.main.versionless_id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
  }
#+
#+   depends_on = [azurerm_role_assignment.key, time_sleep.before_main]
}

#+ resource "time_sleep" "before_main_2" {
#+   create_duration = "90s"
#+   depends_on      = [azurerm_role_assignment.key]
#+ }
#+
resource "azapi_resource" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.key to depends_on: the identity takes the key while the account is created, and may not until it has its role.
  type      = "Microsoft.DocumentDB/databaseAccounts@2024-11-15"
  name      = "cosmos-bills"
  location  = "westeurope"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  body = {
    properties = {
      databaseAccountOfferType = "Standard"
      defaultIdentity          = "UserAssignedIdentity=${azurerm_user_assigned_identity.main.id}"
      keyVaultKeyUri           = azurerm_key_vault_key.main.versionless_id
      locations                = [{ locationName = "westeurope", failoverPriority = 0 }]
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.key, time_sleep.before_main_2]
}

# An account that the service encrypts with its own key takes none.
resource "azurerm_cosmosdb_account" "own" {
  name                = "cosmos-own"
  location            = "westeurope"
  resource_group_name = "rg-orders"
  offer_type          = "Standard"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
  }
}
