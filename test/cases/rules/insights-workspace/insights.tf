variable "unknown" {}

#+ resource "azurerm_log_analytics_workspace" "classic" {
#+   name                = "log-classic"
#+   location            = "westeurope"
#+   resource_group_name = "rg-ml"
#+ }
#+
resource "azurerm_application_insights" "classic" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information insights-workspace: Set workspace_id to a Log Analytics workspace: otherwise Azure creates one for azurerm_machine_learning_workspace.one.
  name                = "appi-classic"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
#+   workspace_id        = azurerm_log_analytics_workspace.classic.id
}

resource "azurerm_application_insights" "fine" {
  name                = "appi-fine"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
  workspace_id        = var.unknown
}

resource "azurerm_application_insights" "unused" {
  name                = "appi-unused"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.classic.id
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "two" {
  name                    = "mlw-two"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = azurerm_application_insights.fine.id
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}
