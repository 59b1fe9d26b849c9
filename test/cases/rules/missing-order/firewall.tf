# Rules close an account that is open until then; an account without public access is closed anyway.
resource "azurerm_storage_account" "open" {
  name                     = "stopen"
  resource_group_name      = "rg-data"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_data_lake_gen2_filesystem" "open" {
  name               = "files"
  storage_account_id = azurerm_storage_account.open.id
}

resource "azurerm_storage_account_network_rules" "open" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_storage_data_lake_gen2_filesystem.open to depends_on: these rules close the account, and the storage answers with 403 AuthorizationFailure once they are there.
  storage_account_id = azurerm_storage_account.open.id
  default_action     = "Deny"
  ip_rules           = []
#+
#+   depends_on = [azurerm_storage_data_lake_gen2_filesystem.open]
}

resource "azurerm_storage_account" "closed" {
  name                          = "stclosed"
  resource_group_name           = "rg-data"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access         = "Disabled"
}

resource "azurerm_storage_data_lake_gen2_filesystem" "closed" {
  name               = "files"
  storage_account_id = azurerm_storage_account.closed.id
}

resource "azurerm_storage_account_network_rules" "closed" {
  storage_account_id = azurerm_storage_account.closed.id
  default_action     = "Deny"
}
