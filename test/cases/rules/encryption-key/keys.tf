# azurerm 4.81.0
resource "azurerm_key_vault_key" "cmk" {
  name         = "key-cmk"
  key_vault_id = var.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_machine_learning_workspace" "versionless" {
  name                    = "mlw-versionless"
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
    key_id       = azurerm_key_vault_key.cmk.versionless_id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-key: Set key_id to azurerm_key_vault_key.cmk.id: encryption needs the URL with the version of the key.
#~     key_id       = azurerm_key_vault_key.cmk.id
  }
}

resource "azurerm_machine_learning_workspace" "resource" {
  name                    = "mlw-resource"
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
    key_id       = azurerm_key_vault_key.cmk.resource_id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-key: Set key_id to azurerm_key_vault_key.cmk.id, the key's URL: resource_id is its id in Azure Resource Manager.
#~     key_id       = azurerm_key_vault_key.cmk.id
  }
}

resource "azurerm_machine_learning_workspace" "text" {
  name                    = "mlw-text"
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
    key_id       = "https://kv-ml.vault.azure.net/keys/cmk"
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-key: Add the version to key_id, as in …/keys/name/version: encryption uses one version of a key.
  }
}

resource "azurerm_machine_learning_workspace" "secret" {
  name                    = "mlw-secret"
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
    key_id       = "https://kv-ml.vault.azure.net/secrets/cmk/0123456789abcdef0123456789abcdef"
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-key: Set key_id to the URL of a key, not of a secret.
  }
}

data "azurerm_key_vault_certificate" "tls" {
  name         = "tls"
  key_vault_id = var.id
}

resource "azurerm_machine_learning_workspace" "certificate" {
  name                    = "mlw-certificate"
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
    key_id       = data.azurerm_key_vault_certificate.tls.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-key: Set key_id to the URL of a key, not of a certificate.
  }
}

resource "azurerm_machine_learning_workspace" "local" {
  name                    = "mlw-local"
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
    key_id       = local.key
    #              ^^^^^^^^^ error encryption-key: Set key_id to azurerm_key_vault_key.cmk.id, the key's URL: resource_versionless_id is its id in Azure Resource Manager.
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
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
    key_id       = azurerm_key_vault_key.cmk.id
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
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
    key_id       = var.id
  }
}

resource "azurerm_ai_foundry" "versionless" {
  name                = "hub-versionless"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = var.id
    key_id       = azurerm_key_vault_key.cmk.versionless_id
    #                                        ^^^^^^^^^^^^^^ error wrong-reference: Use id of azurerm_key_vault_key.cmk: key_id takes the id of a key, a secret, or a certificate with its version.
#~     key_id       = azurerm_key_vault_key.cmk.id
  }
}

locals {
  key = azurerm_key_vault_key.cmk.resource_versionless_id
}

variable "id" {}
