resource "azurerm_storage_account" "main" {
  name                     = "stmain4711"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
