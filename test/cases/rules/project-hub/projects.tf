# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
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

resource "azurerm_ai_foundry" "one" {
  name                = "hub-one"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "workspace" {
  name               = "project-workspace"
  location           = "westeurope"
  ai_services_hub_id = azurerm_machine_learning_workspace.plain.id
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error project-hub: Set ai_services_hub_id to the id of a hub (azurerm_ai_foundry): azurerm_machine_learning_workspace.plain is not one.
#~   ai_services_hub_id = azurerm_ai_foundry.one.id
}

resource "azurerm_ai_foundry_project" "project" {
  name               = "project-project"
  location           = "westeurope"
  ai_services_hub_id = azurerm_ai_foundry_project.fine.id
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error project-hub: Set ai_services_hub_id to the id of a hub (azurerm_ai_foundry): azurerm_ai_foundry_project.fine is not one.
#~   ai_services_hub_id = azurerm_ai_foundry.one.id
}

resource "azurerm_ai_foundry_project" "fine" {
  name               = "project-fine"
  location           = "westeurope"
  ai_services_hub_id = azurerm_ai_foundry.one.id
}

resource "azurerm_ai_foundry_project" "unknown" {
  name               = "project-unknown"
  location           = "westeurope"
  ai_services_hub_id = var.id
}

variable "id" {}
