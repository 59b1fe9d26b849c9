# azurerm 4.81.0
resource "azurerm_ai_foundry_project" "short" {
  name               = "p1"
  #                    ^^^^ error wrong-length: Make name longer: it needs at least 3 characters and has 2.
  location           = "westeurope"
  ai_services_hub_id = var.id
}

resource "azurerm_ai_foundry_project" "fine" {
  name               = "proj1"
  location           = "westeurope"
  ai_services_hub_id = var.id
}

resource "azurerm_ai_foundry_project" "unknown" {
  name               = var.id
  location           = "westeurope"
  ai_services_hub_id = var.id
}

variable "id" {}
