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

resource "azapi_resource" "identity" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-ml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
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

resource "azapi_resource" "acts" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-acts"
  #           ^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-roles: Give azapi_resource.identity the roles Contributor on azapi_resource.ml and Storage Blob Data Contributor on azapi_resource.ml: the workspace uses only this identity.
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.ml.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azapi_resource" "given" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-given"
  #           ^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.other.id]
    #^^^^^^^^^^^ warning roles-first: Add azapi_resource.role to depends_on: the identity needs its roles before the workspace is created.
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.ml.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
#+
#+   depends_on = [azapi_resource.role]
}

resource "azapi_resource" "other" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-other"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "role" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "3a1e2a5b-0c1d-4a63-8d0f-9c1f0d3b7f10"
  parent_id = azapi_resource.ml.id
  body = {
    properties = {
      principalId      = azapi_resource.other.output.properties.principalId
      principalType    = "ServicePrincipal"
      roleDefinitionId = var.unknown
    }
  }
}
