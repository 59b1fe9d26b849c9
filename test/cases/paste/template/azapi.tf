terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

variable "workspace_name" {
  description = "Specifies the name of the workspace."
  type        = string
}

# In the template it is "[resourceGroup().location]" by default.
variable "location" {
  type = string
}

variable "tags" {
  type = any
  default = {
    team = "ml"
  }
}

variable "max_nodes" {
  type    = number
  default = 4
}

variable "admin_password" {
  type      = string
  sensitive = true
}

locals {
  vault_name = "kv-${var.workspace_name}"
}

resource "azapi_resource" "storage_account" {
  # azureml-terraform-ignore: old-api-version -- The pasted text has it like this.
  type = "Microsoft.Storage/storageAccounts@2019-04-01"
  # TODO: write what this is, in the template [concat('st', uniqueString(resourceGroup().id))].
  name = "TODO"
  # TODO: the id of the resource group.
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO"
  location  = var.location
  body = {
    sku = {
      name = "Standard_LRS"
    }
    kind = "StorageV2"
    properties = {
      supportsHttpsTrafficOnly = true
      encryption = {
        services = {
          blob = {
            enabled = true
          }
        }
        keySource = "Microsoft.Storage"
      }
    }
  }
}

resource "azapi_resource" "vault" {
  # azureml-terraform-ignore: old-api-version -- The pasted text has it like this.
  type = "Microsoft.KeyVault/vaults@2023-07-01"
  name = local.vault_name
  # TODO: the id of the resource group.
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO"
  location  = var.location
  body = {
    properties = {
      # TODO: write what this is, in the template [subscription().tenantId].
      tenantId = "00000000-0000-0000-0000-000000000000"
      sku = {
        name   = "standard"
        family = "A"
      }
      accessPolicies = []
    }
  }
}

# Left out, since Microsoft.MachineLearningServices/workspaces@2024-10-01 does not take it: properties.notThere.
resource "azapi_resource" "workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name = var.workspace_name
  # TODO: the id of the resource group.
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO"
  location  = var.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      friendlyName   = var.workspace_name
      storageAccount = azapi_resource.storage_account.id
      keyVault       = azapi_resource.vault.id
      hbiWorkspace   = false
    }
  }
  tags = var.tags
}

# TODO: the template has it only where this is true, for which count is the argument: "[equals(parameters('sku'), 'Basic')]"
resource "azapi_resource" "cpu" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = azapi_resource.workspace.id
  location  = var.location
  body = {
    properties = {
      computeType = "AmlCompute"
      properties = {
        vmSize = "STANDARD_DS3_V2"
        scaleSettings = {
          minNodeCount = 0
          maxNodeCount = var.max_nodes
        }
        userAccountCredentials = {
          adminUserName     = "me"
          adminUserPassword = var.admin_password
        }
      }
    }
  }
}
