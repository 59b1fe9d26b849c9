# azurerm 4.81.0
resource "azurerm_public_ip" "ml" {
  name                = "pip-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  allocation_method   = "Static"
}

resource "azurerm_firewall" "ml" {
  name                = "afw-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
}

resource "azurerm_monitor_diagnostic_setting" "address" {
  name                           = "address"
#~   name                       = "address"
  target_resource_id             = azurerm_public_ip.ml.id
#~   target_resource_id         = azurerm_public_ip.ml.id
  log_analytics_workspace_id     = var.workspace
#~   log_analytics_workspace_id = var.workspace
  log_analytics_destination_type = "Dedicated"
  #                                ^^^^^^^^^^^ information log-destination: Leave log_analytics_destination_type out: Azure does not keep it for azurerm_public_ip.ml, so that each plan sets it again.
#-

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "written" {
  name                           = "written"
#~   name                       = "written"
  target_resource_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Web/sites/app-ml"
#~   target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Web/sites/app-ml"
  log_analytics_workspace_id     = var.workspace
#~   log_analytics_workspace_id = var.workspace
  log_analytics_destination_type = "Dedicated"
  #                                ^^^^^^^^^^^ information log-destination: Leave log_analytics_destination_type out: Azure does not keep it for a Microsoft.Web/sites, so that each plan sets it again.
#-

  enabled_log {
    category_group = "allLogs"
  }
}

# It has a choice.
resource "azurerm_monitor_diagnostic_setting" "firewall" {
  name                           = "firewall"
  target_resource_id             = azurerm_firewall.ml.id
  log_analytics_workspace_id     = var.workspace
  log_analytics_destination_type = "Dedicated"

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "ignored" {
  name                           = "ignored"
  target_resource_id             = azurerm_public_ip.ml.id
  log_analytics_workspace_id     = var.workspace
  log_analytics_destination_type = "Dedicated"

  enabled_log {
    category_group = "allLogs"
  }

  lifecycle {
    ignore_changes = [log_analytics_destination_type]
  }
}

resource "azurerm_monitor_diagnostic_setting" "unknown" {
  name                           = "unknown"
  target_resource_id             = var.target
  log_analytics_workspace_id     = var.workspace
  log_analytics_destination_type = "Dedicated"

  enabled_log {
    category_group = "allLogs"
  }
}

variable "workspace" {
  type = string
}

variable "target" {
  type = string
}
