terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

variable "name" {
  type = string
}

locals {
  account_name = "st${var.name}"
}

resource "azapi_resource" "storage_account" {
  # azureml-terraform-ignore: old-api-version -- The pasted text has it like this.
  type      = "Microsoft.Storage/storageAccounts@2022-09-01"
  name      = local.account_name
  parent_id = azapi_resource.group.id
  location  = azapi_resource.group.location
  body = {
    sku = {
      name = "Standard_LRS"
    }
    kind = "StorageV2"
  }
  response_export_values = ["properties.primaryEndpoints.blob", "kind"]
}

resource "azapi_resource" "vault" {
  # azureml-terraform-ignore: old-api-version -- The pasted text has it like this.
  type      = "Microsoft.KeyVault/vaults@2023-07-01"
  name      = var.name
  parent_id = azapi_resource.group.id
  location  = azapi_resource.group.location
  body = {
    properties = {
      tenantId = "00000000-0000-0000-0000-000000000001"
      sku = {
        name   = "standard"
        family = "A"
      }
      accessPolicies = []
    }
  }
  tags = {
    vault = "[reference(resourceId('Microsoft.KeyVault/vaults', 'another'), '2023-07-01').vaultUri]"
    blob  = azapi_resource.storage_account.output.properties.primaryEndpoints.blob
    kind  = azapi_resource.storage_account.output.kind
    none  = "[reference(resourceId('Microsoft.Storage/storageAccounts', variables('accountName'))).nothing]"
  }
  response_export_values = ["properties.vaultUri"]
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-${var.name}"
  parent_id = azapi_resource.group.id
  location  = azapi_resource.group.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      friendlyName   = "Of ${azapi_resource.vault.output.properties.vaultUri}"
      storageAccount = azapi_resource.storage_account.id
      keyVault       = azapi_resource.vault.id
    }
  }
}
