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

resource "azurerm_machine_learning_workspace" "other" {
  name                           = "mlw-other"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  application_insights_id        = var.id
  container_registry_id          = var.id
  key_vault_id                   = var.id
  storage_account_id             = var.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.train.id
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error primary-identity: Add this identity to identity_ids, or take one that is in there: the primary identity must be one of them.
#~   primary_user_assigned_identity = azurerm_user_assigned_identity.deploy.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.deploy.id]
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                           = "mlw-fine"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  application_insights_id        = var.id
  container_registry_id          = var.id
  key_vault_id                   = var.id
  storage_account_id             = var.id
  primary_user_assigned_identity = local.train

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                           = "mlw-unknown"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  application_insights_id        = var.id
  container_registry_id          = var.id
  key_vault_id                   = var.id
  storage_account_id             = var.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.deploy.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id, var.id]
  }
}

resource "azurerm_ai_foundry" "other" {
  name                           = "hub-other"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  key_vault_id                   = var.id
  storage_account_id             = var.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.train.id
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error primary-identity: Add this identity to identity_ids, or take one that is in there: the primary identity must be one of them.
#~   primary_user_assigned_identity = azurerm_user_assigned_identity.deploy.id

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.deploy.id]
  }
}

resource "azurerm_ai_foundry_project" "system" {
  name                           = "project-system"
#~   name               = "project-system"
  location                       = "westeurope"
#~   location           = "westeurope"
  ai_services_hub_id             = var.id
#~   ai_services_hub_id = var.id
  primary_user_assigned_identity = var.id
  #                                ^^^^^^ error primary-identity: Remove primary_user_assigned_identity, or give the workspace this identity: it has only a SystemAssigned identity.
#-

  identity {
    type = "SystemAssigned"
  }
}

locals {
  train = azurerm_user_assigned_identity.train.id
}

variable "id" {}
