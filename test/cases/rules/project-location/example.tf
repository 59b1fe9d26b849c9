# azurerm 4.81.0
resource "azurerm_ai_foundry" "west" {
  name                = "hub-west"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "far" {
  name               = "project-far"
  location           = "eastus"
  #                    ^^^^^^^^ warning project-location: Set location to that of the hub: azurerm_ai_foundry.west is in westeurope.
#~   location           = azurerm_ai_foundry.west.location
  ai_services_hub_id = azurerm_ai_foundry.west.id
}

variable "id" {}
