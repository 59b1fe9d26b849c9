# What is right in both, what was wrong before, and what nobody knows.
resource "azurerm_resource_group" "main" {
  name     = "rg-ml"
  location = "westeurope"
  colour   = "blue"
}

resource "azurerm_storage_account" "main" {
  name                            = "stmlmain4711"
  resource_group_name             = azurerm_resource_group.main.name
  location                        = azurerm_resource_group.main.location
  account_tier                    = "standard"
  account_replication_type        = "LRS"
  allow_nested_items_to_be_public = false
}

resource "random_id" "main" {
  byte_length = 4
}
