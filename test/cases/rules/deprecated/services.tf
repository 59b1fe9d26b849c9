# azurerm 4.81.0
resource "azurerm_ai_services" "old" {
#         ^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_ai_services is deprecated: use azurerm_cognitive_account instead.
  name                = "ai-old"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"
}

variable "id" {}
