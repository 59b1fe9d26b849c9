terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001"
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}

# Left out, since Microsoft.MachineLearningServices/workspaces@2026-05-01 does not take it: properties.ipAllowlist, properties.tags.
resource "azapi_resource" "mlw_lab" {
  type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-lab"
  parent_id = azurerm_resource_group.lab.id
  location  = "northeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
    properties = {
      description         = ""
      storageAccount      = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"
      keyVault            = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
      applicationInsights = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab"
      hbiWorkspace        = false
      v1LegacyMode        = false
      # azureml-terraform-ignore: unreachable-workspace -- The pasted text has it like this.
      publicNetworkAccess      = "Disabled"
      systemDatastoresAuthMode = "AccessKey"
      discoveryUrl             = "https://x"
      containerRegistry        = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ContainerRegistry/registries/crlab"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          pypi = {
            type        = "FQDN"
            destination = "*.pypi.org"
            category    = "UserDefined"
            status      = "Active"
          }
          __SYS_AML = {
            type     = "ServiceTag"
            category = "Required"
            destination = {
              serviceTag = "AzureMachineLearning"
              protocol   = "TCP"
              portRanges = "443"
            }
          }
        }
      }
      enableDataIsolation = true
    }
  }
}

data "azurerm_client_config" "me" {}
