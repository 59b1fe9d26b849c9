# azapi_resource.blobs stays as it is: azurerm_monitor_diagnostic_setting has another id than Azure, and only azurerm knows which.
# azapi_resource.workspace stays as it is: azurerm_monitor_diagnostic_setting has another id than Azure, and only azurerm knows which.
# azapi_resource.hub stays as it is: azurerm_monitor_diagnostic_setting has another id than Azure, and only azurerm knows which.
# Diagnostic settings, whose id is another one in azurerm: azapi takes their state over all the same. Their logs come in the order of checksums.
variable "suffix" {
  type    = string
  default = "diag42"
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-${var.suffix}"
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

removed {
  from = azapi_resource.log_analytics_workspace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_workspace.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.OperationalInsights/workspaces/log-${var.suffix}"
}

resource "azurerm_storage_account" "main" {
  name                     = "st${var.suffix}"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.storage_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Storage/storageAccounts/st${var.suffix}"
}

resource "azapi_resource" "blobs" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "to-workspace"
  parent_id = "${azurerm_storage_account.main.id}/blobServices/default"
  body = {
    properties = {
      logs = [
        {
          category = "StorageRead"

          enabled = true
        },
        {
          category = "StorageWrite"

          enabled = true
        },
        {
          category = "StorageDelete"

          enabled = true
        },
      ]
      metrics = [
        {
          category = "Transaction"

          enabled = true
        },
      ]
      workspaceId = azurerm_log_analytics_workspace.main.id
    }
  }
}

moved {
  from = azurerm_monitor_diagnostic_setting.blobs
  to   = azapi_resource.blobs
}

resource "azapi_resource" "workspace" {
  count     = 1
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "to-account"
  parent_id = azurerm_log_analytics_workspace.main.id
  body = {
    properties = {
      logs = [
        {
          categoryGroup = "audit"

          enabled = true
        },
      ]
      storageAccountId = azurerm_storage_account.main.id
    }
  }
}

moved {
  from = azurerm_monitor_diagnostic_setting.workspace
  to   = azapi_resource.workspace
}

resource "azapi_resource" "hub" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "to-hub"
  parent_id = azurerm_log_analytics_workspace.main.id
  body = {
    properties = {
      logs = [
        {
          categoryGroup = "allLogs"

          enabled = true
        },
      ]
      eventHubAuthorizationRuleId = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-hub/providers/Microsoft.EventHub/namespaces/evhns/authorizationRules/send"

      eventHubName = ""
    }
  }
}

moved {
  from = azurerm_monitor_diagnostic_setting.hub
  to   = azapi_resource.hub
}
