# azurerm 4.81.0
resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
#+   is_hns_enabled           = true
}

resource "azurerm_storage_container" "plain" {
  name               = "raw"
  storage_account_id = azurerm_storage_account.plain.id
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "plain" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = azurerm_storage_container.plain.id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning lake-namespace: Use a container of an account with is_hns_enabled = true: azurerm_storage_account.plain is not a data lake.
}

variable "unknown" {}
