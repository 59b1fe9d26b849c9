# azurerm 5.2.0
resource "azurerm_key_vault_key" "ml" {
  name         = "cmk"
  key_vault_id = var.vault
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_key_vault_secret" "ml" {
  name         = "password"
  key_vault_id = var.vault
  value        = var.password
}

data "azurerm_key_vault_certificate" "ml" {
  name         = "tls"
  key_vault_id = var.vault
}

resource "azurerm_disk_encryption_set" "any-version" {
  name                = "des-any"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  key_vault_key_id    = azurerm_key_vault_key.ml.versionless_id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_disk_encryption_set" "secret" {
  name                = "des-secret"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  key_vault_key_id    = azurerm_key_vault_secret.ml.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set key_vault_key_id to the id of a key in a vault, not to id of azurerm_key_vault_secret.ml.

  identity {
    type = "SystemAssigned"
  }
}

# It takes a key of one version.
resource "azurerm_mssql_server_transparent_data_encryption" "versionless" {
  server_id        = var.server
  key_vault_key_id = azurerm_key_vault_key.ml.versionless_id
  #                                           ^^^^^^^^^^^^^^ error wrong-reference: Use id of azurerm_key_vault_key.ml: key_vault_key_id takes the id of a key with its version.
#~   key_vault_key_id = azurerm_key_vault_key.ml.id
}

resource "azurerm_mssql_server_transparent_data_encryption" "right" {
  server_id        = var.server
  key_vault_key_id = azurerm_key_vault_key.ml.id
}

resource "azurerm_mssql_server_transparent_data_encryption" "unknown" {
  server_id        = var.server
  key_vault_key_id = var.key
}

resource "azurerm_mssql_server_transparent_data_encryption" "written" {
  server_id        = var.server
  key_vault_key_id = "https://kv-ml.vault.azure.net/secrets/password/0123456789abcdef0123456789abcdef"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set key_vault_key_id to the URL of a key with its version, not "https://kv-ml.vault.azure.net/secrets/password/0123456789abc…".
}

# It follows the secret to each new version.
resource "azurerm_container_registry_credential_set" "docker" {
  name                  = "docker"
  container_registry_id = var.registry
  login_server          = "docker.io"

  identity {
    type = "SystemAssigned"
  }

  authentication_credentials {
    username_secret_id = azurerm_key_vault_secret.ml.id
    #                                                ^^ error wrong-reference: Use versionless_id of azurerm_key_vault_secret.ml: username_secret_id takes the id of a secret without its version.
#~     username_secret_id = azurerm_key_vault_secret.ml.versionless_id
    password_secret_id = azurerm_key_vault_secret.ml.versionless_id
  }
}

resource "azurerm_linux_function_app" "ml" {
  name                        = "func-ml"
  location                    = "westeurope"
  resource_group_name         = "rg-ml"
  service_plan_id             = var.plan
  storage_key_vault_secret_id = data.azurerm_key_vault_certificate.ml.id
  #                                                                   ^^ warning wrong-reference: Use secret_id of data.azurerm_key_vault_certificate.ml: storage_key_vault_secret_id takes the id of a secret.
#~   storage_key_vault_secret_id = data.azurerm_key_vault_certificate.ml.secret_id

  site_config {}
}

resource "azurerm_linux_function_app" "secret" {
  name                        = "func-secret"
  location                    = "westeurope"
  resource_group_name         = "rg-ml"
  service_plan_id             = var.plan
  storage_key_vault_secret_id = data.azurerm_key_vault_certificate.ml.versionless_secret_id

  site_config {}
}

variable "vault" {}
variable "password" {}
variable "server" {}
variable "key" {}
variable "registry" {}
variable "plan" {}
