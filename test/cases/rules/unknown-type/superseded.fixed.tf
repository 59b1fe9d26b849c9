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
