# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "example" {
  name                        = "example"
#~   name                    = "example"
  location                    = "westeurope"
#~   location                = "westeurope"
  resource_group_name         = "example"
#~   resource_group_name     = "example"
  application_insights_id     = var.id
#~   application_insights_id = var.id
  container_registry_id       = var.id
#~   container_registry_id   = var.id
  key_vault_id                = var.id
#~   key_vault_id            = var.id
  storage_account_id          = var.id
#~   storage_account_id      = var.id
  storage_account_access_type = "Identity"
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument storage_account_access_type. It needs azurerm 4.77.0 or newer, and this folder uses 4.73.0.
#-

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
