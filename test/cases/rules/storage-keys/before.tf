# azurerm 4.73.0
resource "azurerm_storage_account" "keyless" {
  name                      = "stkeyless4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = false
#~   shared_access_key_enabled = true
}

resource "azurerm_machine_learning_workspace" "keys" {
  name                    = "mlw-keys"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = azurerm_storage_account.keyless.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-keys: Turn on shared_access_key_enabled of azurerm_storage_account.keyless: before azurerm 4.77.0 the workspace uses its keys.

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
