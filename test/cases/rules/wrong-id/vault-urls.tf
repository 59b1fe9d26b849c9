# azurerm 5.2.0
resource "azurerm_container_registry_credential_set" "name" {
  name                  = "docker"
  container_registry_id = var.id
  login_server          = "docker.io"

  identity {
    type = "SystemAssigned"
  }

  authentication_credentials {
    username_secret_id = "registry-user"
    #                    ^^^^^^^^^^^^^^^ error wrong-id: Set username_secret_id to the URL of what is in the key vault, not "registry-user".
    password_secret_id = "https://kv-ml.vault.azure.net/secrets/registry-password"
  }
}

variable "id" {}
