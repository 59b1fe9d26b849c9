# azurerm 4.81.0
resource "azurerm_key_vault" "closed" {
  name                          = "kv-closed-4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = var.id
  sku_name                      = "standard"
  purge_protection_enabled      = true
  public_network_access_enabled = false
}

resource "azurerm_machine_learning_workspace" "closed" {
  name                            = "mlw-closed"
#~   name                    = "mlw-closed"
  resource_group_name             = "rg-ml"
#~   resource_group_name     = "rg-ml"
  location                        = "westeurope"
#~   location                = "westeurope"
  application_insights_id         = var.id
#~   application_insights_id = var.id
  container_registry_id           = var.id
#~   container_registry_id   = var.id
  key_vault_id                    = var.id
#~   key_vault_id            = var.id
  storage_account_id              = var.id
#~   storage_account_id      = var.id
  service_side_encryption_enabled = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning service-side-encryption: Allow public access to azurerm_key_vault.closed, or remove service_side_encryption_enabled: the service cannot reach a private vault.
#-

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.closed.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

variable "id" {}
