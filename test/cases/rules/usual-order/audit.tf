# The identity of a server writes its logs where no key is given.
resource "azurerm_mssql_server" "sql" {
  name                = "sql-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  version             = "12.0"

  azuread_administrator {
    login_username              = "admins"
    object_id                   = "00000000-0000-0000-0000-000000000001"
    azuread_authentication_only = true
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_role_assignment" "logs" {
  scope                = var.account_id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_mssql_server.sql.identity[0].principal_id
}

resource "azurerm_mssql_server_extended_auditing_policy" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.logs to depends_on: without a key the logs are written with the identity of the server, which lacks the permission until then.
  server_id             = azurerm_mssql_server.sql.id
  blob_storage_endpoint = "https://storders.blob.core.windows.net/"
#+
#+   depends_on = [azurerm_role_assignment.logs]
}

resource "azurerm_mssql_server_extended_auditing_policy" "keyed" {
  server_id                  = azurerm_mssql_server.sql.id
  blob_storage_endpoint      = "https://storders.blob.core.windows.net/"
  storage_account_access_key = var.key
}

variable "account_id" {
  type = string
}

variable "key" {
  type      = string
  sensitive = true
}
