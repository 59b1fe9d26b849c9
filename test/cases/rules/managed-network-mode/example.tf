# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "empty" {
  name                    = "mlw-empty"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  managed_network {}
  #^^^^^^^^^^^^^^ information managed-network-mode: Set isolation_mode in managed_network: the provider sends an empty mode without it.
#~   managed_network {
#+     isolation_mode = "AllowInternetOutbound"
#+   }
}

variable "id" {}
