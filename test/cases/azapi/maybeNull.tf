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

resource "azurerm_resource_group" "main" {
  name     = "rg-null"
  location = "westeurope"
}

resource "azurerm_virtual_network" "main" {
  name                    = "vnet-null"
  location                = azurerm_resource_group.main.location
  resource_group_name     = azurerm_resource_group.main.name
  address_space           = ["10.0.0.0/16"]
  flow_timeout_in_minutes = var.network.flow_timeout
  bgp_community           = var.network.bgp_community
}

resource "azurerm_virtual_network" "other" {
  name                    = "vnet-other"
  location                = azurerm_resource_group.main.location
  resource_group_name     = azurerm_resource_group.main.name
  address_space           = ["10.1.0.0/16"]
  flow_timeout_in_minutes = fileexists("main.tf") ? 10 : null
  bgp_community           = fileexists("main.tf") ? var.other_network.bgp_community : null
}

resource "azurerm_monitor_diagnostic_setting" "main" {
  name                       = "diag"
  target_resource_id         = azurerm_virtual_network.main.id
  log_analytics_workspace_id = var.diagnostics.workspace
  storage_account_id         = var.diagnostics.storage

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_log_analytics_workspace" "main" {
  name                 = "log-null"
  location             = azurerm_resource_group.main.location
  resource_group_name  = azurerm_resource_group.main.name
  cmk_for_query_forced = var.network.flow_timeout == null ? null : true
}
