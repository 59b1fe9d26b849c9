# azurerm 4.81.0
resource "azurerm_key_vault" "plain" {
  name                       = "kv-plain-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
#+   purge_protection_enabled   = true
}

resource "azurerm_key_vault" "off" {
  name                       = "kv-off-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
  purge_protection_enabled   = false
#~   purge_protection_enabled   = true
}

resource "azurerm_key_vault" "fine" {
  name                       = "kv-fine-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
  purge_protection_enabled   = true
}

resource "azurerm_key_vault" "unknown" {
  name                       = "kv-unknown-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
  purge_protection_enabled   = var.purge
}

resource "azurerm_key_vault" "far" {
  name                       = "kv-far-4711"
  resource_group_name        = "rg-ml"
  location                   = "East US"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
  purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.plain.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.plain to true: encryption does not accept a vault whose keys can be purged.
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_machine_learning_workspace" "off" {
  name                    = "mlw-off"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = local.vault
    #              ^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.off to true: encryption does not accept a vault whose keys can be purged.
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "West Europe"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.fine.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_machine_learning_workspace" "far" {
  name                    = "mlw-far"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.far.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Use a vault in westeurope: azurerm_key_vault.far is in eastus, and encryption needs one in the region of the workspace.
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = var.id
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.unknown.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_machine_learning_workspace" "also_unknown" {
  name                    = "mlw-also-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_ai_foundry" "plain" {
  name                = "hub-plain"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.plain.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Set purge_protection_enabled of azurerm_key_vault.plain to true: encryption does not accept a vault whose keys can be purged.
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

locals {
  vault = azurerm_key_vault.off.id
}

variable "purge" {}

variable "id" {}
