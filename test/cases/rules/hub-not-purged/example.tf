# azurerm 4.81.0
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

resource "azurerm_ai_foundry" "fixed" {
  name                = "hub-fixed"
  #                     ^^^^^^^^^^^ warning hub-not-purged: Make this name unique, for example with a random suffix: purge_soft_deleted_workspace_on_destroy does not purge hubs and projects.
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
