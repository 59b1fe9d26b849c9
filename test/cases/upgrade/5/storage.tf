# A container in an account that is public unless it says otherwise.
resource "azurerm_storage_account" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning changed-default: The default of allow_nested_items_to_be_public changes from true to false in azurerm {newest}: set it to true to keep the present value.
  name                     = "stmlmain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "said" {
  name                            = "stmlsaid4711"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  allow_nested_items_to_be_public = var.is_public
}

variable "is_public" {
  type = bool
}

resource "azurerm_storage_container" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "models"
  storage_account_name = azurerm_storage_account.main.name # the one above
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0 and is not in {newest}: use storage_account_id instead.
}

resource "azurerm_storage_container" "unknown" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "models"
  storage_account_name = "stmlmain4711"
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0 and is not in {newest}: use storage_account_id instead.
}

resource "azurerm_storage_blob" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_container_id: azurerm_storage_blob requires it.
  name                   = "model"
  storage_account_name   = azurerm_storage_account.main.name
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_blob has no argument storage_account_name. It was in azurerm 4.81.0 and is not in {newest}: use storage_container_id instead.
  storage_container_name = azurerm_storage_container.main.name
  #^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_blob has no argument storage_container_name. It was in azurerm 4.81.0 and is not in {newest}: use storage_container_id instead.
  type                   = "Block"
}
