# azurerm 5.2.0
resource "azurerm_ai_services" "main" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
  name                         = "ai-main"
  resource_group_name          = "rg-ml"
  location                     = "westeurope"
  sku_name                     = "S0"
  local_authentication_enabled = false
  public_network_access        = "Disabled" # private endpoints only
}

output "endpoint" {
  value = azurerm_ai_services.main.endpoint
}

resource "azurerm_ai_services" "encrypted" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
  name                = "ai-encrypted"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  sku_name            = "S0"
  customer_managed_key {
    managed_hsm_key_id = "https://hsm.managedhsm.azure.net/keys/k/0123"
  }
}
