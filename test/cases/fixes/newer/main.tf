resource "azurerm_machine_learning_workspace" "main" {
  name                        = "mlw-main"
  location                    = "westeurope"
  resource_group_name         = "rg-ml"
  application_insights_id     = var.id
  container_registry_id       = var.id
  key_vault_id                = var.id
  storage_account_id          = var.id
  storage_account_access_type = "Identity"

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
