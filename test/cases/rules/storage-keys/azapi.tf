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

resource "azapi_resource" "keyless" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stkeyless"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
      allowSharedKeyAccess = false
    }
  }
}

resource "azapi_resource" "keys" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-keys"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.keyless.id
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-keys: Set systemDatastoresAuthMode to "Identity": azapi_resource.keyless does not allow keys, which the workspace would use.
#~       storageAccount           = azapi_resource.keyless.id
      keyVault            = var.vault
#~       keyVault                 = var.vault
      applicationInsights = var.insights
#~       applicationInsights      = var.insights
#+       systemDatastoresAuthMode = "Identity"
    }
  }
}

resource "azapi_resource" "identities" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  name      = "mlw-identities"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.keyless.id
      keyVault            = var.vault
      applicationInsights = var.insights
      systemDatastoresAuthMode = "Identity"
    }
  }
}
