# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "public" {
  name                    = "mlw-public"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  v1_legacy_mode_enabled  = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning legacy-mode: Remove v1_legacy_mode_enabled: it blocks the v2 API, and only helps a workspace without public access.
#-

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
