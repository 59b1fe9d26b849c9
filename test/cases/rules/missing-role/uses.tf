# azurerm 5.2.0
# What is made without its role does not do all that it should: a hint.
provider "azurerm" {
  features {}
}

resource "azurerm_mssql_server" "main" {
  name                         = "sql-orders"
  resource_group_name          = "rg-orders"
  location                     = "westeurope"
  version                      = "12.0"
  administrator_login          = "orders"
  administrator_login_password = var.password

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "logs" {
  name                     = "stlogs"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

#+ resource "azurerm_role_assignment" "main_storage_blob_data_contributor" {
#+   scope                = azurerm_storage_account.logs.id
#+   role_definition_name = "Storage Blob Data Contributor"
#+   principal_id         = azurerm_mssql_server.main.identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azurerm_mssql_server_extended_auditing_policy" "main" {
  server_id        = azurerm_mssql_server.main.id
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-role: Give azurerm_mssql_server.main the role Storage Blob Data Contributor on azurerm_storage_account.logs: the server writes its audit logs with its identity.
  blob_storage_endpoint = azurerm_storage_account.logs.primary_blob_endpoint
#+
#+   depends_on = [azurerm_role_assignment.main_storage_blob_data_contributor]
}

# With a key nobody needs a role.
resource "azurerm_mssql_server_extended_auditing_policy" "key" {
  server_id                  = azurerm_mssql_server.main.id
  blob_storage_endpoint           = azurerm_storage_account.logs.primary_blob_endpoint
  storage_account_access_key = azurerm_storage_account.logs.primary_access_key
}

variable "password" {
  type      = string
  sensitive = true
}
