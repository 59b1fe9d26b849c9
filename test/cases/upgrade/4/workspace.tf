# The workspace's access, under its new name.
resource "azurerm_machine_learning_workspace" "main" {
  name                                         = "mlw-main"
  location                                     = "westeurope"
  resource_group_name                          = "rg-ml"
  application_insights_id                      = var.insights
  key_vault_id                                 = var.vault
  storage_account_id                           = var.storage
  public_access_behind_virtual_network_enabled = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace has no argument public_access_behind_virtual_network_enabled. It was last in azurerm 3.117.1 and is not in 4.81.0: use public_network_access_enabled instead.

  identity {
    type = "SystemAssigned"
  }
}

variable "insights" {}
variable "vault" {}
variable "storage" {}
