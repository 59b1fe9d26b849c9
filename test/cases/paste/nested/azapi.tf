variable "sku" {
  type    = string
  default = "Standard_LRS"
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}

terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

resource "azapi_resource" "stlab4711" {
  type      = "Microsoft.Storage/storageAccounts@2025-06-01"
  name      = "stlab4711"
  parent_id = azurerm_resource_group.lab.id
  location  = azurerm_resource_group.lab.location
  body = {
    sku = {
      name = var.sku
    }
    kind = "StorageV2"
    properties = {
      minimumTlsVersion = "TLS1_2"
      # TODO: write what this is, in the template [reference('other').open].
      allowBlobPublicAccess = true
    }
  }
}

resource "azapi_resource" "default" {
  type      = "Microsoft.Storage/storageAccounts/blobServices@2025-06-01"
  name      = "default"
  parent_id = azapi_resource.stlab4711.id
}

resource "azapi_resource" "models" {
  type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01"
  name      = "models"
  parent_id = azapi_resource.default.id
  body = {
    properties = {
      metadata = {
        "Use Of" = "[it]"
      }
    }
  }
}
