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
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-ml"
  #           ^^^^^^^ hint left-behind: Choose a name that is used once, or purge the vault with azapi_resource_action: Azure keeps a destroyed vault for 7 to 90 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
      tenantId = var.unknown
      enableRbacAuthorization = true
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
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-roles: Give azapi_resource.identity the role Contributor on azapi_resource.ml: the workspace uses only this identity.
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning vault-access: Give azapi_resource.identity the role Key Vault Administrator on azapi_resource.ml: Contributor gives no access to the vault's secrets.
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = azapi_resource.ml.id
      applicationInsights = var.insights
    }
  }
}
