# azurerm 5.2.0
resource "azurerm_ai_services" "gone" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
#~ resource "azurerm_cognitive_account" "gone" {
  name                = "ai-gone"
#~   name                       = "ai-gone"
  resource_group_name = "rg-ml"
#~   resource_group_name        = "rg-ml"
  location            = "westeurope"
#~   location                   = "westeurope"
  sku_name            = "S0"
#~   sku_name                   = "S0"
#+   kind                       = "AIServices"
#+   project_management_enabled = true
}

variable "id" {}
