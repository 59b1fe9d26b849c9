# azurerm 5.2.0
resource "azurerm_cognitive_account" "main" {
  name                          = "ai-main"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku_name                      = "S0"
  local_auth_enabled            = false
  public_network_access_enabled = false # private endpoints only
  kind                          = "AIServices"
  project_management_enabled    = true
}

output "endpoint" {
  value = azurerm_cognitive_account.main.endpoint
}

resource "azurerm_cognitive_account" "encrypted" {
  name                       = "ai-encrypted"
  location                   = "westeurope"
  resource_group_name        = "rg-ml"
  sku_name                   = "S0"
  kind                       = "AIServices"
  project_management_enabled = true
  customer_managed_key {
    key_vault_key_id = "https://hsm.managedhsm.azure.net/keys/k/0123"
  }
}
