# A container in an account that is public unless it says otherwise.
resource "azurerm_storage_account" "main" {
  name                            = "stmlmain4711"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  allow_nested_items_to_be_public = true
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
  name               = "models"
  storage_account_id = azurerm_storage_account.main.id # the one above
}

resource "azurerm_storage_container" "unknown" {
  name                 = "models"
  storage_account_name = "stmlmain4711"
}

resource "azurerm_storage_blob" "main" {
  name                 = "model"
  storage_container_id = azurerm_storage_container.main.id
  type                 = "Block"
}
