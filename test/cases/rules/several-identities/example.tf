# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "deploy" {
  name                = "id-deploy"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
#~   name                           = "mlw-one"
  resource_group_name     = "rg-ml"
#~   resource_group_name            = "rg-ml"
  location                = "westeurope"
#~   location                       = "westeurope"
  application_insights_id = var.id
#~   application_insights_id        = var.id
  container_registry_id   = var.id
#~   container_registry_id          = var.id
  key_vault_id            = var.id
#~   key_vault_id                   = var.id
  storage_account_id      = var.id
#~   storage_account_id             = var.id
#+   primary_user_assigned_identity = azurerm_user_assigned_identity.train.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id, azurerm_user_assigned_identity.deploy.id]
    #^^^^^^^^^^^ warning several-identities: Set primary_user_assigned_identity too: with several identities Azure must know which one the workspace uses.
  }
}

variable "id" {}
