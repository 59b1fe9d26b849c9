# azurerm 4.81.0
provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
#+
#+     machine_learning {
#+       purge_soft_deleted_workspace_on_destroy = false
#+     }
  }
}

resource "azurerm_machine_learning_workspace" "fixed" {
  name                    = "mlw-fixed"
  #                         ^^^^^^^^^^^ warning soft-deleted-name: Set purge_soft_deleted_workspace_on_destroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
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
