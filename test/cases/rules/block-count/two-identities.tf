# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "example" {
  name                    = "example"
  location                = "westeurope"
  resource_group_name     = "example"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
  identity {
# ^^^^^^^^ error block-count: Remove this identity block: azurerm_machine_learning_workspace takes only one.
    type = "SystemAssigned"
  }
#- 3 lines
}

variable "id" {}
