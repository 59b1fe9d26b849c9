# azurerm 3.117.1
resource "azurerm_log_analytics_workspace" "ml" {
  name                = "log-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_application_insights" "ml" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep workspace_id as it was: once set, the Log Analytics workspace cannot be removed.
  name                = "appi-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
#+   workspace_id        = azurerm_log_analytics_workspace.ml.id
}
