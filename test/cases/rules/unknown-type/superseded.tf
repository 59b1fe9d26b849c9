# azurerm 5.2.0
resource "azurerm_ai_services" "main" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
#~ resource "azurerm_cognitive_account" "main" {
  name                         = "ai-main"
#~   name                          = "ai-main"
  resource_group_name          = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                     = "westeurope"
#~   location                      = "westeurope"
  sku_name                     = "S0"
#~   sku_name                      = "S0"
  local_authentication_enabled = false
#~   local_auth_enabled            = false
  public_network_access        = "Disabled" # private endpoints only
#~   public_network_access_enabled = false # private endpoints only
#+   kind                          = "AIServices"
#+   project_management_enabled    = true
}

output "endpoint" {
  value = azurerm_ai_services.main.endpoint
#~   value = azurerm_cognitive_account.main.endpoint
}

resource "azurerm_ai_services" "encrypted" {
#         ^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 5.2.0 has no resource azurerm_ai_services. It was last in azurerm 4.81.0, and this folder uses 5.2.0: use azurerm_cognitive_account instead.
#~ resource "azurerm_cognitive_account" "encrypted" {
  name                = "ai-encrypted"
#~   name                       = "ai-encrypted"
  location            = "westeurope"
#~   location                   = "westeurope"
  resource_group_name = "rg-ml"
#~   resource_group_name        = "rg-ml"
  sku_name            = "S0"
#~   sku_name                   = "S0"
#+   kind                       = "AIServices"
#+   project_management_enabled = true
  customer_managed_key {
    managed_hsm_key_id = "https://hsm.managedhsm.azure.net/keys/k/0123"
#~     key_vault_key_id = "https://hsm.managedhsm.azure.net/keys/k/0123"
  }
}
