# azurerm 5.2.0
# Ids of which a check takes several kinds.

variable "unknown" {}

resource "azurerm_synapse_sql_pool" "workspace" {
  name                 = "pool"
  synapse_workspace_id = var.unknown
  sku_name             = "DW100c"
  storage_account_type = "GRS"
  create_mode          = "Recovery"
  recovery_database_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Synapse/workspaces/syn-ml"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set recovery_database_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/sqlPools/…, /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…/recoverableDatabases/…, or 2 more, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Synapse/workspaces/syn-ml".
}

resource "azurerm_synapse_sql_pool" "fine" {
  name                 = "pool"
  synapse_workspace_id = var.unknown
  sku_name             = "DW100c"
  storage_account_type = "GRS"
  create_mode          = "Recovery"
  recovery_database_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Synapse/workspaces/syn-ml/recoverableDatabases/pool"
}

resource "azurerm_mssql_managed_database" "server" {
  name                = "db"
  managed_instance_id = var.unknown

  point_in_time_restore {
    restore_point_in_time = "2026-01-31T00:00:00Z"
    source_database_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Sql/servers/sql-ml/databases/db"
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set source_database_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Sql/managedInstances/…/databases/… or /subscriptions/…/resourceGroups/…/providers/Microsoft.Sql/managedInstances/…/restorableDroppedDatabases/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Sql/servers/sql-ml/databases/db".
  }
}

resource "azurerm_mssql_managed_database" "dropped" {
  name                = "db"
  managed_instance_id = var.unknown

  point_in_time_restore {
    restore_point_in_time = "2026-01-31T00:00:00Z"
    source_database_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Sql/managedInstances/mi-ml/restorableDroppedDatabases/db,132847234"
  }
}
