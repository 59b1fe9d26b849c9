resource "azurerm_key_vault_secret" "main" {
  expiration_dat = "2027-01-01T00:00:00Z"
#~   expiration_date = "2027-01-01T00:00:00Z"
}

resource "azurerm_storage_account" "main" {
  account_replication_type = "lrs"
#~   account_replication_type = "LRS"
  depends_on               = [azurerm_key_vault_secret.main]
#-
}
