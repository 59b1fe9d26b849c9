# azurerm 3.50.0
resource "azurerm_machine_learning_workspace" "old" {
  name                    = "mlw-old"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  v1_legacy_mode_enabled  = false

  identity {
    type = "SystemAssigned"
  }


}

variable "id" {}
