# azurerm 3.50.0
resource "azurerm_machine_learning_workspace" "old" {
  name                            = "mlw-old"
#~   name                    = "mlw-old"
  resource_group_name             = "rg-ml"
#~   resource_group_name     = "rg-ml"
  location                        = "westeurope"
#~   location                = "westeurope"
  application_insights_id         = var.id
#~   application_insights_id = var.id
  container_registry_id           = var.id
#~   container_registry_id   = var.id
  key_vault_id                    = var.id
#~   key_vault_id            = var.id
  storage_account_id              = var.id
#~   storage_account_id      = var.id
  kind                            = "Default"
  #^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument kind. It needs azurerm 3.91.0 or newer, and this folder uses 3.50.0.
#~   v1_legacy_mode_enabled  = false
  service_side_encryption_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument service_side_encryption_enabled. It needs azurerm 4.46.0 or newer, and this folder uses 3.50.0.
  v1_legacy_mode_enabled          = false
#- 2 lines

  identity {
    type = "SystemAssigned"
  }

  managed_network {
  #^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no block managed_network. It needs azurerm 3.93.0 or newer, and this folder uses 3.50.0.
    isolation_mode = "Disabled"
  }

  serverless_compute {
  #^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no block serverless_compute. It needs azurerm 3.106.0 or newer, and this folder uses 3.50.0.
    public_ip_enabled = true
  }
#- 8 lines
}

variable "id" {}
