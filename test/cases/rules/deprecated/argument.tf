# azurerm 4.81.0
resource "azurerm_ai_services" "example" {
  #       ^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_ai_services is deprecated: use azurerm_cognitive_account instead.
  name                = "example"
  location            = "westeurope"
  resource_group_name = "example"
  sku_name            = "S0"
}
