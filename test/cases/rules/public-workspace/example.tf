# azurerm 4.81.0
resource "azurerm_key_vault" "closed" {
  name                          = "kv-closed-4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = var.id
  sku_name                      = "standard"
  public_network_access_enabled = false
}

resource "azurerm_machine_learning_workspace" "vault" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set public_network_access_enabled: without it the workspace is open to the internet, while azurerm_key_vault.closed is closed.
  name                    = "mlw-vault"
#~   name                          = "mlw-vault"
  resource_group_name     = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                = "westeurope"
#~   location                      = "westeurope"
  application_insights_id = var.id
#~   application_insights_id       = var.id
  container_registry_id   = var.id
#~   container_registry_id         = var.id
  key_vault_id            = azurerm_key_vault.closed.id
#~   key_vault_id                  = azurerm_key_vault.closed.id
  storage_account_id      = var.id
#~   storage_account_id            = var.id
#+   public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
