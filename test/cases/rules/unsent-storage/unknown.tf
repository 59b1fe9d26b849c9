# azurerm 4.73.0
resource "azurerm_ai_services" "unknown" {
  name                = var.name
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"
}

variable "name" {}
