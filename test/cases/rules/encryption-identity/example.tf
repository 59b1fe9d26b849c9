# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
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

variable "id" {}
