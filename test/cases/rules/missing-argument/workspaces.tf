# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "insights" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set application_insights_id: azurerm_machine_learning_workspace requires it.
  name                  = "mlw-insights"
#~   name                    = "mlw-insights"
  resource_group_name   = "rg-ml"
#~   resource_group_name     = "rg-ml"
  location              = "westeurope"
#~   location                = "westeurope"
  container_registry_id = var.id
#~   container_registry_id   = var.id
  key_vault_id          = var.id
#~   key_vault_id            = var.id
  storage_account_id    = var.id
#~   storage_account_id      = var.id
#+   application_insights_id = ""

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry" "insights" {
  name                = "hub-insights"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "x" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set an identity block: azurerm_machine_learning_workspace requires it.
  name                    = "mlw-x"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
#+
#+   identity {
#+     type = "SystemAssigned"
#+   }
}

variable "id" {}
