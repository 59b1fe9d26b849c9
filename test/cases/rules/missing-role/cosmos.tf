# Access to data in Cosmos DB is given by roles of its own.
provider "azurerm" {
  features {}
}

resource "azurerm_cosmosdb_account" "orders" {
  name                = "cosmos-${var.suffix}"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  offer_type          = "Standard"

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
  }
}

resource "azurerm_cosmosdb_sql_database" "orders" {
  name                = "orders"
  resource_group_name = "rg-orders"
  account_name        = azurerm_cosmosdb_account.orders.name
}

resource "azurerm_cosmosdb_sql_container" "orders" {
  name                = "orders"
  resource_group_name = "rg-orders"
  account_name        = azurerm_cosmosdb_sql_database.orders.account_name
  database_name       = azurerm_cosmosdb_sql_database.orders.name
  partition_key_paths = ["/customer"]
}

resource "azurerm_kusto_cluster" "main" {
  name                = "adx${var.suffix}"
  resource_group_name = "rg-orders"
  location            = "westeurope"

  sku {
    name     = "Standard_E2ads_v5"
    capacity = 2
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kusto_database" "orders" {
  name                = "orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  cluster_name        = azurerm_kusto_cluster.main.name
}

#+ resource "azurerm_role_assignment" "main_cosmos_db_account_reader_role" {
#+   scope                = azurerm_cosmosdb_account.orders.id
#+   role_definition_name = "Cosmos DB Account Reader Role"
#+   principal_id         = azurerm_kusto_cluster.main.identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "azurerm_cosmosdb_sql_role_assignment" "main_cosmos_db_built_in_data_reader" {
#+   resource_group_name = azurerm_cosmosdb_account.orders.resource_group_name
#+   account_name        = azurerm_cosmosdb_account.orders.name
#+   role_definition_id  = "${azurerm_cosmosdb_account.orders.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001"
#+   principal_id        = azurerm_kusto_cluster.main.identity[0].principal_id
#+   scope               = azurerm_cosmosdb_account.orders.id
#+ }
#+
resource "azurerm_kusto_cosmosdb_data_connection" "orders" {
  name                  = "orders"
  location              = "westeurope"
  cosmosdb_container_id = azurerm_cosmosdb_sql_container.orders.id
  kusto_database_id     = azurerm_kusto_database.orders.id
  managed_identity_id   = azurerm_kusto_cluster.main.id
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azurerm_kusto_cluster.main the role Cosmos DB Account Reader Role on azurerm_cosmosdb_account.orders: the connection reads the account with this identity.
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azurerm_kusto_cluster.main the role Cosmos DB Built-in Data Reader on azurerm_cosmosdb_account.orders: the connection reads the data with this identity, and no role of Azure gives access to that.
  table_name            = "Orders"
#+
#+   depends_on = [
#+     azurerm_role_assignment.main_cosmos_db_account_reader_role,
#+     azurerm_cosmosdb_sql_role_assignment.main_cosmos_db_built_in_data_reader,
#+   ]
}

resource "azurerm_user_assigned_identity" "reader" {
  name                = "id-reader"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

# This one has a role that does more, below the account; a definition of somebody's own may do as well.
resource "azurerm_cosmosdb_sql_role_assignment" "reader" {
  resource_group_name = "rg-orders"
  account_name        = azurerm_cosmosdb_account.orders.name
  role_definition_id  = "${azurerm_cosmosdb_account.orders.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"
  principal_id        = azurerm_user_assigned_identity.reader.principal_id
  scope               = "${azurerm_cosmosdb_account.orders.id}/dbs/orders"
}

resource "azurerm_role_assignment" "reader" {
  scope                = azurerm_cosmosdb_account.orders.id
  role_definition_name = "Cosmos DB Account Reader Role"
  principal_id         = azurerm_user_assigned_identity.reader.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kusto_cosmosdb_data_connection" "given" {
  name                  = "given"
  location              = "westeurope"
  cosmosdb_container_id = azurerm_cosmosdb_sql_container.orders.id
  kusto_database_id     = azurerm_kusto_database.orders.id
  managed_identity_id   = azurerm_user_assigned_identity.reader.id
  table_name            = "Orders"
}

resource "azurerm_user_assigned_identity" "own" {
  name                = "id-own"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_cosmosdb_sql_role_assignment" "own" {
  resource_group_name = "rg-orders"
  account_name        = azurerm_cosmosdb_account.orders.name
  role_definition_id  = var.role_id
  principal_id        = azurerm_user_assigned_identity.own.principal_id
  scope               = azurerm_cosmosdb_account.orders.id
}

resource "azurerm_role_assignment" "own" {
  scope                = azurerm_cosmosdb_account.orders.id
  role_definition_name = "Cosmos DB Account Reader Role"
  principal_id         = azurerm_user_assigned_identity.own.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kusto_cosmosdb_data_connection" "own" {
  name                  = "own"
  location              = "westeurope"
  cosmosdb_container_id = azurerm_cosmosdb_sql_container.orders.id
  kusto_database_id     = azurerm_kusto_database.orders.id
  managed_identity_id   = azurerm_user_assigned_identity.own.id
  table_name            = "Orders"
}

variable "suffix" {
  type = string
}

variable "role_id" {
  type = string
}
