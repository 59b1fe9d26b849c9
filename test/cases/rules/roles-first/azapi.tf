# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

provider "azapi" {}

resource "azurerm_user_assigned_identity" "own" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azapi_resource" "ml" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
    }
  }
}

resource "azapi_resource" "early" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-early"
  #           ^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.own.id]
    #^^^^^^^^^^^ warning roles-first: Add azurerm_role_assignment.storage and azurerm_role_assignment.account to depends_on: the identity needs its roles before the workspace is created.
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.ml.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.storage, azurerm_role_assignment.account]
}

resource "azurerm_role_assignment" "storage" {
  scope                = azapi_resource.ml.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.own.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "account" {
  scope                = azapi_resource.ml.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.own.principal_id
  principal_type       = "ServicePrincipal"
}
