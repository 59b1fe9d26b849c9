# Diagnostic settings, whose id is another one in azurerm: azapi takes their state over all the same. Their logs come in the order of checksums.
variable "suffix" {
  type    = string
  default = "diag42"
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-${var.suffix}"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "log_analytics_workspace_main" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      features = {
        enableLogAccessUsingOnlyResourcePermissions = true
        disableLocalAuth                            = false
      }
      workspaceCapping = {
        dailyQuotaGb = -1
      }
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
      retentionInDays                 = 0
      sku = {
        name = "PerGB2018"
      }
    }
  }
}

moved {
  from = azurerm_log_analytics_workspace.main
  to   = azapi_resource.log_analytics_workspace_main
}

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "st${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard_LRS"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "blobs" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "to-workspace"
  parent_id = "${azapi_resource.storage_account_main.id}/blobServices/default"
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
      workspaceId = azapi_resource.log_analytics_workspace_main.id
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
  parent_id = azapi_resource.log_analytics_workspace_main.id
  body = {
    properties = {
      logs = [
        {
          categoryGroup = "audit"

          enabled = true
        },
      ]
      storageAccountId = azapi_resource.storage_account_main.id
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
  parent_id = azapi_resource.log_analytics_workspace_main.id
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
