# Microsoft.DataProtection
# Microsoft.Storage
# Microsoft.ServiceBus
# Microsoft.CognitiveServices
# Microsoft.KeyVault
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_data_protection_backup_vault" "main" {
  name                = "bv-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  datastore_type      = "VaultStore"
  redundancy          = "LocallyRedundant"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_data_protection_backup_vault_customer_managed_key" "main" {
  data_protection_backup_vault_id = azurerm_data_protection_backup_vault.main.id
  key_vault_key_id                = "https://kv-parts.vault.azure.net/keys/vault/0123456789abcdef0123456789abcdef"
}

resource "azurerm_servicebus_namespace" "main" {
  name                         = "sb-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_servicebus_namespace_customer_managed_key" "main" {
  namespace_id     = azurerm_servicebus_namespace.main.id
  key_vault_key_id = "https://kv-parts.vault.azure.net/keys/bus/0123456789abcdef0123456789abcdef"
}

resource "azurerm_servicebus_namespace" "twice" {
  name                         = "sb-twice"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_servicebus_namespace_customer_managed_key" "twice" {
  namespace_id                      = azurerm_servicebus_namespace.twice.id
  key_vault_key_id                  = "https://kv-parts.vault.azure.net/keys/twice/0123456789abcdef0123456789abcdef"
  infrastructure_encryption_enabled = true
}

resource "azurerm_cognitive_account" "main" {
  name                = "cog-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  kind                = "Face"
  sku_name            = "E0"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_cognitive_account_customer_managed_key" "main" {
  cognitive_account_id = azurerm_cognitive_account.main.id
  key_vault_key_id     = "https://kv-parts.vault.azure.net/keys/cog/0123456789abcdef0123456789abcdef"
}

resource "azurerm_cognitive_account" "own" {
  name                = "cog-own"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  kind                = "Face"
  sku_name            = "E0"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_cognitive_account_customer_managed_key" "own" {
  cognitive_account_id = azurerm_cognitive_account.own.id
  key_vault_key_id     = "https://kv-parts.vault.azure.net/keys/own/0123456789abcdef0123456789abcdef"
  identity_client_id   = "00000000-1111-2222-3333-444444444444"
}

resource "azurerm_storage_account" "plain" {
  name                     = "stpartsplain"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_storage_account_customer_managed_key" "plain" {
  storage_account_id = azurerm_storage_account.plain.id
  key_vault_key_id   = "https://kv-parts.vault.azure.net/keys/plain/0123456789abcdef0123456789abcdef"
}

resource "azurerm_storage_account" "other" {
  name                     = "stpartsother"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_storage_account_customer_managed_key" "other" {
  storage_account_id           = azurerm_storage_account.other.id
  key_vault_key_id             = "https://kv-parts.vault.azure.net/keys/other/0123456789abcdef0123456789abcdef"
  user_assigned_identity_id    = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id"
  federated_identity_client_id = "00000000-1111-2222-3333-444444444444"
}
