# azurerm 4.81.0
provider "azurerm" {
  features {}
#~   features {
#+     machine_learning {
#+       purge_soft_deleted_workspace_on_destroy = false
#+     }
#+   }
}

import {
  to = azurerm_machine_learning_workspace.there
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-there"
}

resource "azurerm_machine_learning_workspace" "there" {
  name                    = "mlw-there"
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

resource "azurerm_machine_learning_workspace" "new" {
  name                    = "mlw-new"
  #                         ^^^^^^^^^ information soft-deleted-name: Set purge_soft_deleted_workspace_on_destroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
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
