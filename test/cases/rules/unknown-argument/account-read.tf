# azurerm 5.2.0
# The account that is called as the container says is the one that is meant.
variable "account" {}

resource "azurerm_storage_account" "main" {
  name                     = var.account
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_container" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "logs"
#~   name               = "logs"
  storage_account_name = var.account
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
  #                      ^^^^^^^^^^^ warning missing-order: Refer to azurerm_storage_account.main here: a name alone gives no order, and azurerm finds no such account until it is there (Unable to locate Storage Account).
#~   storage_account_id = azurerm_storage_account.main.id
}
