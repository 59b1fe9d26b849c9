# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "example" {
  name                                         = "example"
#~   name                          = "example"
  location                                     = "westeurope"
#~   location                      = "westeurope"
  resource_group_name                          = "example"
#~   resource_group_name           = "example"
  application_insights_id                      = var.id
#~   application_insights_id       = var.id
  container_registry_id                        = var.id
#~   container_registry_id         = var.id
  key_vault_id                                 = var.id
#~   key_vault_id                  = var.id
  storage_account_id                           = var.id
#~   storage_account_id            = var.id
  public_access_behind_virtual_network_enabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument public_access_behind_virtual_network_enabled. It was last in azurerm 3.117.1, and this folder uses 4.81.0: use public_network_access_enabled instead.
#~   public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
