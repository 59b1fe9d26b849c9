# azurerm 4.81.0
resource "azurerm_key_vault" "plain" {
  name                = "kv-plain-4711"
#~   name                     = "kv-plain-4711"
  resource_group_name = "rg-ml"
#~   resource_group_name      = "rg-ml"
  location            = "westeurope"
#~   location                 = "westeurope"
  tenant_id           = var.id
#~   tenant_id                = var.id
  sku_name            = "standard"
#~   sku_name                 = "standard"
#+   purge_protection_enabled = true
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

variable "id" {}
