# Switches that turned round: only where the value is known is it turned with them.
resource "azurerm_log_analytics_workspace" "known" {
  name                          = "log-known"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  local_authentication_disabled = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_log_analytics_workspace has no argument local_authentication_disabled. It was in azurerm 4.81.0 and is not in {newest}: use local_authentication_enabled instead.
}

resource "azurerm_log_analytics_workspace" "unknown" {
  name                          = "log-unknown"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  local_authentication_disabled = var.is_locked
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_log_analytics_workspace has no argument local_authentication_disabled. It was in azurerm 4.81.0 and is not in {newest}: use local_authentication_enabled instead.
}

variable "is_locked" {
  type = bool
}
