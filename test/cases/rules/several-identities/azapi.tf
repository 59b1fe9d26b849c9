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

resource "azapi_resource" "identity" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-ml"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "other" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-other"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
}

resource "azapi_resource" "two" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-two"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type         = "UserAssigned"
    identity_ids = [azapi_resource.identity.id, azapi_resource.other.id]
    #^^^^^^^^^^^ warning several-identities: Set primaryUserAssignedIdentity too: with several identities Azure must know which one the workspace uses.
  }
  body = {
    properties = {
      storageAccount      = var.storage
#~       storageAccount              = var.storage
      keyVault            = var.vault
#~       keyVault                    = var.vault
      applicationInsights = var.insights
#~       applicationInsights         = var.insights
#+       primaryUserAssignedIdentity = azapi_resource.identity.id
    }
  }
}
