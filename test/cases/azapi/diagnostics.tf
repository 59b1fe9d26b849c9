# Diagnostic settings, whose id is another one in azurerm: azapi takes their state over all the same. Their logs come in the order of checksums.
variable "suffix" {
  type    = string
  default = "diag42"
}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = "northeurope"
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-${var.suffix}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_storage_account" "main" {
  name                     = "st${var.suffix}"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_monitor_diagnostic_setting" "blobs" {
  name                       = "to-workspace"
  target_resource_id         = "${azurerm_storage_account.main.id}/blobServices/default"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id

  enabled_log {
    category = "StorageRead"
  }

  enabled_log {
    category = "StorageWrite"
  }

  enabled_log {
    category = "StorageDelete"
  }

  enabled_metric {
    category = "Transaction"
  }
}

resource "azurerm_monitor_diagnostic_setting" "workspace" {
  count              = 1
  name               = "to-account"
  target_resource_id = azurerm_log_analytics_workspace.main.id
  storage_account_id = azurerm_storage_account.main.id

  enabled_log {
    category_group = "audit"
  }
}

resource "azurerm_monitor_diagnostic_setting" "hub" {
  name                           = "to-hub"
  target_resource_id             = azurerm_log_analytics_workspace.main.id
  eventhub_authorization_rule_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-hub/providers/Microsoft.EventHub/namespaces/evhns/authorizationRules/send"

  enabled_log {
    category_group = "allLogs"
  }
}
