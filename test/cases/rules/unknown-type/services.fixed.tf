# azurerm 5.2.0
resource "azurerm_cognitive_account" "gone" {
  name                       = "ai-gone"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "S0"
  kind                       = "AIServices"
  project_management_enabled = true
}

variable "id" {}
