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

variable "id" {}
