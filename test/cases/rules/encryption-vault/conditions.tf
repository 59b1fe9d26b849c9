# azurerm 5.2.0
# Conditions that may exclude each other: only one of the two is there.
resource "azurerm_key_vault" "here" {
  count                      = var.is_here ? 1 : 0
  name                       = "kv-orders"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = false
#~   purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "elsewhere" {
  count                   = var.is_here ? 0 : 1
  name                    = "mlw-orders"
  resource_group_name     = "rg-orders"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  storage_account_id      = var.storage_id
  key_vault_id            = azurerm_key_vault.here[0].id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.here[0].id
    key_id       = var.key_id
  }
}

resource "azurerm_machine_learning_workspace" "another" {
  count                   = var.is_ready ? 1 : 0
  name                    = "mlw-orders"
  resource_group_name     = "rg-orders"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  storage_account_id      = var.storage_id
  key_vault_id            = azurerm_key_vault.here[0].id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.here[0].id
    key_id       = var.key_id
  }
}

# The same condition.
resource "azurerm_machine_learning_workspace" "here" {
  count                   = var.is_here ? 1 : 0
  name                    = "mlw-orders"
  resource_group_name     = "rg-orders"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  storage_account_id      = var.storage_id
  key_vault_id            = azurerm_key_vault.here[0].id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.here[0].id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.here to true: encryption does not accept a vault whose keys can be purged.
    key_id       = var.key_id
  }
}

# What goes through keys refers to an instance that is there.
resource "azurerm_key_vault" "places" {
  for_each                   = var.places
  name                       = "kv-orders"
  resource_group_name        = "rg-orders"
  location                   = "westeurope"
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = false
#~   purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "places" {
  for_each                = toset(["west"])
  name                    = "mlw-orders"
  resource_group_name     = "rg-orders"
  location                = "westeurope"
  application_insights_id = var.insights_id
  container_registry_id   = var.registry_id
  storage_account_id      = var.storage_id
  key_vault_id            = azurerm_key_vault.places[each.key].id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.places[each.key].id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.places to true: encryption does not accept a vault whose keys can be purged.
    key_id       = var.key_id
  }
}

variable "is_here" {
  type = bool
}

variable "is_ready" {
  type = bool
}

variable "places" {
  type = map(string)
}

variable "tenant_id" {
  type = string
}

variable "insights_id" {
  type = string
}

variable "registry_id" {
  type = string
}

variable "storage_id" {
  type = string
}

variable "key_id" {
  type = string
}
