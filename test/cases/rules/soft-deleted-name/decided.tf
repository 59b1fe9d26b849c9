# azurerm 4.81.0
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = false
    }
  }
}

resource "azurerm_machine_learning_workspace" "fixed" {
  name                    = "mlw-fixed"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
