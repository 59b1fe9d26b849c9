# azurerm 5.2.0
# With its keys the provider reaches a lake whatever roles there are.
provider "azurerm" {
  features {}
#+   storage_use_azuread = true
}

data "azurerm_client_config" "me" {}

resource "azurerm_storage_account" "keys" {
  name                      = "stkeys"
  resource_group_name       = "rg-lake"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  is_hns_enabled            = true
  shared_access_key_enabled = true
}

resource "azurerm_role_assignment" "keys" {
  scope                = azurerm_storage_account.keys.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = data.azurerm_client_config.me.object_id
}

resource "azurerm_storage_data_lake_gen2_filesystem" "keys" {
  name               = "files"
  storage_account_id = azurerm_storage_account.keys.id
}

resource "azurerm_storage_account" "roles" {
  name                            = "stroles"
  resource_group_name             = "rg-lake"
  location                        = "westeurope"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  is_hns_enabled                  = true
  shared_access_key_enabled       = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning keyless-provider: Set storage_use_azuread in the provider to true: without keys it can only sign in to this account with Microsoft Entra ID.
  default_to_oauth_authentication = true
}

resource "azurerm_role_assignment" "roles" {
  scope                = azurerm_storage_account.roles.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = data.azurerm_client_config.me.object_id
}

resource "azurerm_storage_data_lake_gen2_filesystem" "roles" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.roles to depends_on: the storage answers with 403 AuthorizationPermissionMismatch until the account that applies this has the role.
  name               = "files"
  storage_account_id = azurerm_storage_account.roles.id
#+
#+   depends_on = [azurerm_role_assignment.roles]
}
