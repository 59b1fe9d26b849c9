# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_storage_account" "main" {
  name                     = "stmain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_container" "of_another" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "models"
  storage_account_name = "stother4711"
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
}

resource "azurerm_storage_container" "of_this" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "images"
#~   name               = "images"
  storage_account_name = "stmain4711"
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
  #                      ^^^^^^^^^^^^ warning missing-order: Refer to azurerm_storage_account.main here: a name alone gives no order, and azurerm finds no such account until it is there (Unable to locate Storage Account).
#~   storage_account_id = azurerm_storage_account.main.id
}

resource "azurerm_storage_container" "read" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "texts"
#~   name               = "texts"
  storage_account_name = azurerm_storage_account.main.name
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
#~   storage_account_id = azurerm_storage_account.main.id
}

resource "azurerm_storage_container" "unknown" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "tables"
#~   name               = "tables"
  storage_account_name = var.unknown
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
#~   storage_account_id = var.unknown
}

resource "azurerm_storage_container" "both" {
  name                 = "both"
#~   name               = "both"
  storage_account_name = "stother4711"
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.2.0: use storage_account_id instead.
#~   storage_account_id = azurerm_storage_account.main.id
  storage_account_id   = azurerm_storage_account.main.id
#-
}

resource "azurerm_storage_container" "fine" {
  name               = "fine"
  storage_account_id = azurerm_storage_account.main.id
}
