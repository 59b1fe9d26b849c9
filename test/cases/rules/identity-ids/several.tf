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

resource "azurerm_machine_learning_workspace" "without" {
  name                    = "mlw-without"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "UserAssigned"
    #      ^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type UserAssigned needs it.
#~     type         = "UserAssigned"
#+     identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

variable "id" {}
