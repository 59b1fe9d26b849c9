resource "azurerm_storage_container" "old" {
  name                 = "old"
  storage_account_name = "stx"
}
