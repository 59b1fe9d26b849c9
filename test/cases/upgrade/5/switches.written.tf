# Switches that turned round: only where the value is known is it turned with them.
resource "azurerm_log_analytics_workspace" "known" {
  name                         = "log-known"
  location                     = "westeurope"
  resource_group_name          = "rg-ml"
  local_authentication_enabled = false
}

resource "azurerm_log_analytics_workspace" "unknown" {
  name                          = "log-unknown"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  local_authentication_disabled = var.is_locked
}

variable "is_locked" {
  type = bool
}
