# azurerm 5.2.0
resource "azurerm_role_assignment" "data" {
  scope                = var.cosmos_id
  role_definition_name = "Cosmos DB Built-in Data Contributor"
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning role-name: Assign "Cosmos DB Built-in Data Contributor" with azurerm_cosmosdb_sql_role_assignment: Azure has no such role, only Cosmos DB has it.
  principal_id         = var.principal_id
}

resource "azurerm_role_assignment" "operator" {
  scope                = var.cosmos_id
  role_definition_name = "Cosmos DB Operator"
  principal_id         = var.principal_id
}

variable "cosmos_id" {
  type = string
}

variable "principal_id" {
  type = string
}
