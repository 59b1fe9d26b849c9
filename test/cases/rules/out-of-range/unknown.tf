# azurerm 4.81.0
resource "azurerm_log_analytics_workspace" "fine" {
  name                = "log-fine"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  retention_in_days   = 30
}

resource "azurerm_log_analytics_workspace" "unknown" {
  name                = "log-unknown"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  retention_in_days   = var.days
}

variable "days" {}
