# azurerm 4.81.0
resource "azurerm_ai_foundry_project" "example" {
  name               = "example"
  location           = "westeurope"
  ai_services_hub_id = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
