# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "insights" {
  name                    = "mlw-insights"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  application_insights_id = ""

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
  name                    = "mlw-x"
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
