# azurerm 4.81.0
data "azurerm_key_vault" "shared" {
  name                = "kv-shared"
  resource_group_name = "rg-shared"
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_key_vault_secret" "one" {
  name         = "one"
  value        = var.unknown
  key_vault_id = azurerm_storage_account.ml.id
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set key_vault_id to the id of an azurerm_key_vault, not of azurerm_storage_account.ml.
#~   key_vault_id = data.azurerm_key_vault.shared.id
}

resource "azurerm_key_vault_key" "two" {
  name         = "two"
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["sign"]
  key_vault_id = azurerm_key_vault_secret.one.id
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set key_vault_id to the id of an azurerm_key_vault, not of azurerm_key_vault_secret.one.
#~   key_vault_id = data.azurerm_key_vault.shared.id
}

resource "azurerm_key_vault_key" "unknown" {
  name         = "three"
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["sign"]
  key_vault_id = var.unknown
}

variable "unknown" {}
