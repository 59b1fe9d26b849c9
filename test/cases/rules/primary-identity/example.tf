# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_machine_learning_workspace" "system" {
  name                           = "mlw-system"
#~   name                    = "mlw-system"
  resource_group_name            = "rg-ml"
#~   resource_group_name     = "rg-ml"
  location                       = "westeurope"
#~   location                = "westeurope"
  application_insights_id        = var.id
#~   application_insights_id = var.id
  container_registry_id          = var.id
#~   container_registry_id   = var.id
  key_vault_id                   = var.id
#~   key_vault_id            = var.id
  storage_account_id             = var.id
#~   storage_account_id      = var.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.train.id
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error primary-identity: Remove primary_user_assigned_identity, or give the workspace this identity: it has only a SystemAssigned identity.
#-

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
