# What may be null is in the body only where it is not.
variable "network" {
  type = object({
    flow_timeout  = optional(number)
    bgp_community = optional(string)
  })
  default = { flow_timeout = 10 }
}

variable "other_network" {
  type = object({
    flow_timeout  = optional(number)
    bgp_community = optional(string)
  })
  default = { bgp_community = "12076:20000" }
}

variable "diagnostics" {
  type = object({
    workspace = optional(string)
    storage   = optional(string)
  })
  default = {
    storage = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-null/providers/Microsoft.Storage/storageAccounts/stnull"
  }
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-null"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-null"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = merge({
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }
      flowTimeoutInMinutes = var.network.flow_timeout

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
      }, { for name, value in {
        bgpCommunities = var.network.bgp_community == null ? null : {
          virtualNetworkCommunity = var.network.bgp_community
        }
    } : name => value if value != null })
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

resource "azapi_resource" "other" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-other"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = merge({
      addressSpace = {
        addressPrefixes = ["10.1.0.0/16"]
      }

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
      }, { for name, value in {
        bgpCommunities = (fileexists("main.tf") ? var.other_network.bgp_community : null) == null ? null : {
          virtualNetworkCommunity = fileexists("main.tf") ? var.other_network.bgp_community : null
        }
        flowTimeoutInMinutes = fileexists("main.tf") ? 10 : null
    } : name => value if value != null })
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.other
  to   = azapi_resource.other
}

resource "azapi_resource" "monitor_diagnostic_setting_main" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "diag"
  parent_id = azapi_resource.virtual_network_main.id
  body = {
    properties = merge({
      logs = [
        {
          categoryGroup = "allLogs"

          enabled = true
        },
      ]
      storageAccountId = var.diagnostics.storage
    }, { for name, value in { workspaceId = var.diagnostics.workspace } : name => value if value != null })
  }
}

moved {
  from = azurerm_monitor_diagnostic_setting.main
  to   = azapi_resource.monitor_diagnostic_setting_main
}

resource "azapi_resource" "log_analytics_workspace_main" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-null"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = merge({
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
    }, { for name, value in { forceCmkForQuery = var.network.flow_timeout == null ? null : true } : name => value if value != null })
  }
}

moved {
  from = azurerm_log_analytics_workspace.main
  to   = azapi_resource.log_analytics_workspace_main
}
