#+ resource "azurerm_role_assignment" "train_vault" {
#+   scope                = azurerm_key_vault.cmk.id
#+   role_definition_name = "Contributor"
#+   principal_id         = azurerm_user_assigned_identity.train.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "azurerm_role_assignment" "train_storage" {
#+   scope                = azurerm_storage_account.ml.id
#+   role_definition_name = "Contributor"
#+   principal_id         = azurerm_user_assigned_identity.train.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "azurerm_role_assignment" "train_blobs" {
#+   scope                = azurerm_storage_account.ml.id
#+   role_definition_name = "Storage Blob Data Contributor"
#+   principal_id         = azurerm_user_assigned_identity.train.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "azurerm_role_assignment" "train_registry" {
#+   scope                = azurerm_container_registry.ml.id
#+   role_definition_name = "Contributor"
#+   principal_id         = azurerm_user_assigned_identity.train.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
# What mends a finding stands where it has to change, in whichever file of the module.
resource "azurerm_machine_learning_workspace" "churn" {
  name                    = "mlw-churn"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights
  key_vault_id            = azurerm_key_vault.cmk.id
  container_registry_id   = azurerm_container_registry.ml.id
  storage_account_id      = azurerm_storage_account.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }

  encryption {
    key_vault_id              = azurerm_key_vault.cmk.id
    key_id                    = var.key
    user_assigned_identity_id = azurerm_user_assigned_identity.train.id
  }
#+
#+   depends_on = [
#+     azurerm_role_assignment.train_vault,
#+     azurerm_role_assignment.train_storage,
#+     azurerm_role_assignment.train_blobs,
#+     azurerm_role_assignment.train_registry,
#+   ]
}

variable "insights" {
  type = string
}

variable "key" {
  type = string
}

variable "tenant" {
  type = string
}

variable "cosmos" {
  type = string
}
