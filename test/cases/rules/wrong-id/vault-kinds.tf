# azurerm 5.2.0
# Of an app service certificate azurerm takes what is in a vault, of whatever kind.
resource "azurerm_app_service_certificate" "key" {
  name                = "cert-key"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_secret_id = "https://kv-ml.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef"
}

resource "azurerm_app_service_certificate" "certificate" {
  name                = "cert-certificate"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_secret_id = "https://kv-ml.vault.azure.net/certificates/tls"
}

resource "azurerm_app_service_certificate" "other" {
  name                = "cert-other"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_secret_id = "https://kv-ml.vault.azure.net/wrong/tls"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set key_vault_secret_id to the URL of what is in the key vault, not "https://kv-ml.vault.azure.net/wrong/tls".
}
