# azurerm 3.117.1
resource "azurerm_machine_learning_workspace" "both" {
  name                                         = "mlw-both"
#~   name                          = "mlw-both"
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
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either public_access_behind_virtual_network_enabled or public_network_access_enabled: the provider does not take both.
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: public_access_behind_virtual_network_enabled of azurerm_machine_learning_workspace is deprecated: remove it, since public_network_access_enabled is set.
#~   public_network_access_enabled = true
  public_network_access_enabled                = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either public_network_access_enabled or public_access_behind_virtual_network_enabled: the provider does not take both.
#-

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "one" {
  name                          = "mlw-one"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
