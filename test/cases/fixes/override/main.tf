resource "azurerm_key_vault_secret" "main" {
  key_vault_id = local.key_vault_id
  value        = local.secret
#+   name         = ""
}

locals {
  key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
  secret       = data.azurerm_key_vault_secret.other.value
}

data "azurerm_key_vault_secret" "other" {
  name         = "other"
  key_vault_id = local.key_vault_id
}

resource "azurerm_storage_account" "main" {
  name                     = "stmldev"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "standard"
#~   account_tier             = "Standard"
  account_replication_type = "LRS"
}
