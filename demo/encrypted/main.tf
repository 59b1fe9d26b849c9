# A workspace that is encrypted with a key of its own, and acts as an identity of its own.
# Most of this passes "terraform validate": only the apply would fail, some minutes into it. Each mistake is under a
# comment that starts with "Mistake"; most of them have a quick fix.

resource "azurerm_resource_group" "ml" {
  name     = "rg-risk"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-risk"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-risk"
  location                = azurerm_resource_group.ml.location
  resource_group_name     = azurerm_resource_group.ml.name
  application_insights_id = azurerm_application_insights.ml.id
  key_vault_id            = azurerm_key_vault.ml.id

  # Mistake: the account has a hierarchical namespace, which a workspace cannot use.
  storage_account_id = azurerm_storage_account.ml.id

  # Mistake: the workspace expects a registry with an admin user.
  container_registry_id = azurerm_container_registry.ml.id

  # Mistake: this came with azurerm 4.77, and the folder uses 4.60.
  storage_account_access_type = "Identity"

  # Mistake: the workspace acts as this identity alone, which may do nothing yet.
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ml.id]
  }

  encryption {
    # Mistake: the vault could be purged, with the key in it.
    key_vault_id = azurerm_key_vault.ml.id

    # Mistake: encryption takes one version of the key.
    key_id = azurerm_key_vault_key.ml.versionless_id

    # Mistake: the identity may not use the key.
    user_assigned_identity_id = azurerm_user_assigned_identity.ml.id
  }

  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}
