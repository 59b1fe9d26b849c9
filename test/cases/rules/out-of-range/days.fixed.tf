# azurerm 4.81.0
resource "azurerm_log_analytics_workspace" "example" {
  name                = "example"
  location            = "westeurope"
  resource_group_name = "example"
  retention_in_days   = 730
}
