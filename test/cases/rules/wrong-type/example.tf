# azurerm 4.81.0
resource "azurerm_storage_account" "example" {
  name                     = "example"
  resource_group_name      = ["example"]
  #                          ^^^^^^^^^^^ error wrong-type: resource_group_name must be a string, not a list.
#~   resource_group_name      = "example"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = "yes"
  #                          ^^^^^ error wrong-type: is_hns_enabled must be true or false, not "yes".
#~   is_hns_enabled           = true
}
