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
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
      }
    }
  }
}

resource "azapi_resource" "one" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "packages"
  parent_id = azapi_resource.plain.id
  locks     = [azapi_resource.plain.id]
  body = {
    properties = {
      type        = "FQDN"
      destination = "pypi.org"
    }
  }
}

resource "azapi_resource" "two" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "packages"
  #           ^^^^^^^^^^ warning outbound-rule-name: Give this rule another name: azapi_resource.one of the same workspace has it too.
  parent_id = azapi_resource.plain.id
  locks     = [azapi_resource.plain.id]
  body = {
    properties = {
      type        = "FQDN"
      destination = "conda.io"
    }
  }
}
