# azurerm 5.2.0
# What is read pair by pair: in any order, below any namespace, in a group of either spelling, and nothing may be missing.
variable "unknown" {
  type = string
}

resource "azurerm_synapse_sql_pool_workload_group" "cut" {
  sql_pool_id          = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set sql_pool_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/sqlPools/…, not "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/".
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "nothing" {
  sql_pool_id          = "/"
  #                      ^^^ error wrong-id: Set sql_pool_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/sqlPools/…, not "/".
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "casing" {
  sql_pool_id          = "/SUBSCRIPTIONS/12345678-1234-9876-4563-123456789012/RESOURCEGROUPS/RG/PROVIDERS/MICROSOFT.SYNAPSE/WORKSPACES/ONE/SQLPOOLS/TWO"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Write sql_pool_id as /subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/RG/providers/Microsoft.Synapse/workspaces/ONE/sqlPools/TWO: the provider's ids are case-sensitive.
#~   sql_pool_id          = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/RG/providers/Microsoft.Synapse/workspaces/ONE/sqlPools/TWO"
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "more" {
  sql_pool_id          = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/sqlPools/two/workloadGroups/three"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set sql_pool_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/sqlPools/…, not "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/sqlPools/two/workloadGroups/three".
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "bare" {
  sql_pool_id          = "subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/sqlPools/two"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set sql_pool_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/sqlPools/…, not "subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/sqlPools/two".
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "taken" {
  for_each = toset([
    "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/one/sqlPools/two",
    "/subscriptions/12345678-1234-9876-4563-123456789012/resourcegroups/rg/providers/microsoft.synapse/sqlPools/two/workspaces/one/",
  ])
  sql_pool_id          = each.value
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "together" {
  sql_pool_id          = "/subscriptions/${var.unknown}/resourcegroups/rg/providers/microsoft.synapse/workspaces/one/sqlPools/two"
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_sql_pool_workload_group" "unknown" {
  sql_pool_id          = var.unknown
  name                 = "green"
  max_resource_percent = 60
  min_resource_percent = 10
}

resource "azurerm_synapse_firewall_rule" "group" {
  name                 = "all"
  synapse_workspace_id = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set synapse_workspace_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…, not "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg".
  start_ip_address     = "10.0.0.1"
  end_ip_address       = "10.0.0.9"
}

# What is read segment by segment has its order and its words, and a slash more at its end is none.
resource "azurerm_subnet_network_security_group_association" "slash" {
  subnet_id                 = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/one/subnets/two/"
  network_security_group_id = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups"
  #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set network_security_group_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/networkSecurityGroups/…, not "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups".
}
