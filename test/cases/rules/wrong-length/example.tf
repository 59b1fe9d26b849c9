# azurerm 4.81.0
resource "azurerm_log_analytics_workspace" "example" {
  name                = "abc"
  #                     ^^^^^ error wrong-length: Make name longer: it needs at least 4 characters and has 3.
  location            = "westeurope"
  resource_group_name = "example"
}

resource "azurerm_log_analytics_workspace" "long_enough" {
  name                = "log-training"
  location            = "westeurope"
  resource_group_name = "example"
}
