# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "old" {
  name                                         = "mlw-old"
#~   name                          = "mlw-old"
  resource_group_name                          = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                                     = "westeurope"
#~   location                      = "westeurope"
  application_insights_id                      = var.id
#~   application_insights_id       = var.id
  container_registry_id                        = var.id
#~   container_registry_id         = var.id
  key_vault_id                                 = var.id
#~   key_vault_id                  = var.id
  storage_account_id                           = var.id
#~   storage_account_id            = var.id
  public_access_behind_virtual_network_enabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument public_access_behind_virtual_network_enabled. It was last in azurerm 3.117.1, and this folder uses 4.73.0: use public_network_access_enabled instead.
#~   public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "new" {
  name                        = "mlw-new"
#~   name                    = "mlw-new"
  resource_group_name         = "rg-ml"
#~   resource_group_name     = "rg-ml"
  location                    = "westeurope"
#~   location                = "westeurope"
  application_insights_id     = var.id
#~   application_insights_id = var.id
  container_registry_id       = var.id
#~   container_registry_id   = var.id
  key_vault_id                = var.id
#~   key_vault_id            = var.id
  storage_account_id          = var.id
#~   storage_account_id      = var.id
  storage_account_access_type = "Identity"
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument storage_account_access_type. It needs azurerm 4.77.0 or newer, and this folder uses 4.73.0.
#-

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
