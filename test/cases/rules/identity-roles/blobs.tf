# azurerm 5.2.0
# A role on the data of the storage is for what the studio shows: the workspace works without it.
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
  resource_providers_to_register = ["Microsoft.MachineLearningServices", "Microsoft.Storage", "Microsoft.KeyVault", "Microsoft.Insights", "Microsoft.ManagedIdentity"]
}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = azurerm_resource_group.ml.name
  location            = "westeurope"
}

resource "azurerm_role_assignment" "ml" {
  scope                = azurerm_resource_group.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml"
  resource_group_name      = azurerm_resource_group.ml.name
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                           = "ml-orders"
  resource_group_name            = azurerm_resource_group.ml.name
  location                       = "westeurope"
  application_insights_id        = var.insights_id
  key_vault_id                   = var.vault_id
  storage_account_id             = azurerm_storage_account.ml.id
  container_registry_id          = var.registry_id
  primary_user_assigned_identity = azurerm_user_assigned_identity.ml.id
  public_network_access_enabled  = true

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ml.id]
  }

  depends_on = [azurerm_role_assignment.ml]
}

variable "insights_id" {
  type = string
}

variable "vault_id" {
  type = string
}

variable "registry_id" {
  type = string
}
