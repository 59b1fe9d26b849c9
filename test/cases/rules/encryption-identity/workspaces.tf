# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "deploy" {
  name                = "id-deploy"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_machine_learning_workspace" "without" {
  name                    = "mlw-without"
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
  #^^^^^^^^^ error encryption-identity: Set user_assigned_identity_id in encryption: the workspace has no identity of its own to read the key with.
    key_vault_id = var.id
#~     key_vault_id              = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
#~     key_id                    = "https://kv.vault.azure.net/keys/k/0123"
#+     user_assigned_identity_id = azurerm_user_assigned_identity.train.id
  }
}

resource "azurerm_machine_learning_workspace" "primary" {
  name                           = "mlw-primary"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  application_insights_id        = var.id
  container_registry_id          = var.id
  key_vault_id                   = var.id
  storage_account_id             = var.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.deploy.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id, azurerm_user_assigned_identity.deploy.id]
  }

  encryption {
  #^^^^^^^^^ error encryption-identity: Set user_assigned_identity_id in encryption: the workspace has no identity of its own to read the key with.
    key_vault_id = var.id
#~     key_vault_id              = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
#~     key_id                    = "https://kv.vault.azure.net/keys/k/0123"
#+     user_assigned_identity_id = azurerm_user_assigned_identity.deploy.id
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
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  encryption {
    key_vault_id              = var.id
    key_id                    = "https://kv.vault.azure.net/keys/k/0123"
    user_assigned_identity_id = azurerm_user_assigned_identity.train.id
  }
}

resource "azurerm_machine_learning_workspace" "other" {
  name                    = "mlw-other"
#~   name                           = "mlw-other"
  resource_group_name     = "rg-ml"
#~   resource_group_name            = "rg-ml"
  location                = "westeurope"
#~   location                       = "westeurope"
  application_insights_id = var.id
#~   application_insights_id        = var.id
  container_registry_id   = var.id
#~   container_registry_id          = var.id
  key_vault_id            = var.id
#~   key_vault_id                   = var.id
  storage_account_id      = var.id
#~   storage_account_id             = var.id
#+   primary_user_assigned_identity = azurerm_user_assigned_identity.train.id

  identity {
    type         = "UserAssigned"
#~     type = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
#~     identity_ids = [
#+       azurerm_user_assigned_identity.train.id,
#+       azurerm_user_assigned_identity.deploy.id,
#+     ]
  }

  encryption {
    key_vault_id              = var.id
    key_id                    = "https://kv.vault.azure.net/keys/k/0123"
    user_assigned_identity_id = azurerm_user_assigned_identity.deploy.id
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-identity: Add this identity to identity_ids: the workspace can read the key only as one of its identities.
  }
}

resource "azurerm_machine_learning_workspace" "own" {
  name                    = "mlw-own"
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

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = var.type
    identity_ids = var.ids
  }

  encryption {
    key_vault_id = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_ai_foundry" "without" {
  name                = "hub-without"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  encryption {
  #^^^^^^^^^ error encryption-identity: Set user_assigned_identity_id in encryption: the workspace has no identity of its own to read the key with.
    key_vault_id = var.id
#~     key_vault_id              = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
#~     key_id                    = "https://kv.vault.azure.net/keys/k/0123"
#+     user_assigned_identity_id = azurerm_user_assigned_identity.train.id
  }
}

variable "type" {}

variable "ids" {}

variable "id" {}
