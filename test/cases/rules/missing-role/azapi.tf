# azapi 2.12.0
# The project needs its roles before its capability host.
provider "azurerm" {
  features {}
}

resource "azurerm_cosmosdb_account" "threads" {
  name                = "cosmos-${var.suffix}"
  resource_group_name = "rg-ai"
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

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "orders"
  parent_id = var.account_id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {}
  }
}

#+ resource "azurerm_role_assignment" "project_cosmos_db_operator" {
#+   scope                = azurerm_cosmosdb_account.threads.id
#+   role_definition_name = "Cosmos DB Operator"
#+   principal_id         = azapi_resource.project.identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "time_sleep" "before_host" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.project_cosmos_db_operator]
#+ }
#+
resource "azapi_resource" "host" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "agents"
  parent_id = azapi_resource.project.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azapi_resource.project the role Cosmos DB Operator on azurerm_cosmosdb_account.threads: the capability host makes its databases there as the project, and fails without it.
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azapi_resource.project the role Cosmos DB Built-in Data Contributor on azurerm_cosmosdb_account.threads: agents keep their threads there as the project, in a database that the capability host makes, and no role of Azure gives access to data.

  body = {
    properties = {
      threadStorageConnections = ["threads"]
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.project_cosmos_db_operator, time_sleep.before_host]
}

#+ resource "azurerm_cosmosdb_sql_role_assignment" "project_cosmos_db_built_in_data_contributor" {
#+   resource_group_name = azurerm_cosmosdb_account.threads.resource_group_name
#+   account_name        = azurerm_cosmosdb_account.threads.name
#+   role_definition_id  = "${azurerm_cosmosdb_account.threads.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"
#+   principal_id        = azapi_resource.project.identity[0].principal_id
#+   scope               = "${azurerm_cosmosdb_account.threads.id}/dbs/enterprise_memory"
#+   depends_on          = [azapi_resource.host]
#+ }
#+
variable "suffix" {
  type = string
}

variable "account_id" {
  type = string
}
