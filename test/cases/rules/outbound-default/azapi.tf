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

resource "azurerm_storage_account" "s" {
  name                     = "stml"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azapi_resource" "plain" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-plain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azurerm_storage_account.s.id
      keyVault            = var.vault
      applicationInsights = var.insights
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
      }
    }
  }
}

resource "azapi_resource" "storage" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "storage"
  parent_id = azapi_resource.plain.id
  body = {
    properties = {
      type = "PrivateEndpoint"
      destination = {
        serviceResourceId = azurerm_storage_account.s.id
        #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_storage_account.s, since azapi_resource.plain uses it as storageAccount.
        subresourceTarget = "blob"
      }
    }
  }
}
