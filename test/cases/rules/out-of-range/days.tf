# azurerm 4.81.0
resource "azurerm_log_analytics_workspace" "example" {
  name                = "example"
  location            = "westeurope"
  resource_group_name = "example"
  retention_in_days   = 1000
  #                     ^^^^ error out-of-range: Set retention_in_days to a number from 30 to 730, not 1000.
#~   retention_in_days   = 730
}
