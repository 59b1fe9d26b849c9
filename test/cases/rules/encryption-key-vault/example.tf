# azurerm 4.81.0
resource "azurerm_key_vault" "one" {
  name                     = "kv-one-4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  tenant_id                = var.id
  sku_name                 = "standard"
  purge_protection_enabled = true
}

resource "azurerm_key_vault" "two" {
  name                     = "kv-two-4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  tenant_id                = var.id
  sku_name                 = "standard"
  purge_protection_enabled = true
}

resource "azurerm_key_vault_key" "one" {
  name         = "key-one"
  key_vault_id = azurerm_key_vault.one.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_machine_learning_workspace" "other" {
  name                    = "mlw-other"
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
    key_vault_id = azurerm_key_vault.two.id
#~     key_vault_id = azurerm_key_vault.one.id
    key_id       = azurerm_key_vault_key.one.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning encryption-key-vault: Use a key of the vault in key_vault_id: azurerm_key_vault_key.one is in another one.
  }
}

variable "id" {}
