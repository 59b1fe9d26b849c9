# azurerm 4.73.0

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

variable "id" {}
