# azapi 2.12.0
variable "insights" {}
variable "vault" {}

provider "azapi" {}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "identity" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-ml"
  parent_id = azurerm_resource_group.ml.id
  location  = "westeurope"
}

resource "azapi_resource" "closed" {
  type                   = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name                   = "id-closed"
  parent_id              = azurerm_resource_group.ml.id
  location               = "westeurope"
  response_export_values = ["properties.clientId"]
}

resource "azapi_resource" "storage" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stmlboth"
  parent_id = azurerm_resource_group.ml.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
      allowBlobPublicAccess = false
      minimumTlsVersion     = "TLS1_2"
    }
  }
}

#+ resource "azurerm_role_assignment" "identity_storage" {
#+   scope                = azapi_resource.storage.id
#+   role_definition_name = "Contributor"
#+   principal_id         = azapi_resource.identity.output.properties.principalId
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "azurerm_role_assignment" "identity_blobs" {
#+   scope                = azapi_resource.storage.id
#+   role_definition_name = "Storage Blob Data Contributor"
#+   principal_id         = azapi_resource.identity.output.properties.principalId
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azapi_resource" "acts" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-acts"
  #           ^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azurerm_resource_group.ml.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-roles: Give azapi_resource.identity the roles Contributor on azapi_resource.storage and Storage Blob Data Contributor on azapi_resource.storage: the workspace uses only this identity.
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.storage.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
#+
#+   depends_on = [
#+     azurerm_role_assignment.identity_storage,
#+     azurerm_role_assignment.identity_blobs,
#+   ]
}

# What it exports does not have the principal.
resource "azapi_resource" "acts_too" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-acts-too"
  #           ^^^^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azurerm_resource_group.ml.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.closed.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-roles: Give azapi_resource.closed the roles Contributor on azapi_resource.storage and Storage Blob Data Contributor on azapi_resource.storage: the workspace uses only this identity.
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.storage.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}
