resource "azurerm_storage_account" "main" {
  name                     = "stmain4711"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  #^^^^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing account_replication_type replaces azurerm_storage_account.main: it would be destroyed and created again.
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}
