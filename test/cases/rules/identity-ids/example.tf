# azurerm 4.81.0
resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity {
    type = "SystemAssigned, UserAssigned"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type SystemAssigned, UserAssigned needs it.
#~     type = "SystemAssigned"
  }
}
