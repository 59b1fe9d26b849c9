terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

variable "account_name" {
  type = string
}

variable "value_count" {
  type = number
}

locals {
  names = {
    project = "${var.account_name}-project"
  }
}

resource "azapi_resource" "account" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name = var.account_name
  # TODO: the id of the resource group.
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO"
  location  = "swedencentral"

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      customSubDomainName    = lower(var.account_name)
      allowProjectManagement = true
    }
  }
}

# azureml-terraform-ignore: usual-order -- The pasted text has it like this.
resource "azapi_resource" "keep" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "keep"
  parent_id = azapi_resource.account.id
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = local.names.project
  parent_id = azapi_resource.account.id
  location  = "swedencentral"
}

# TODO: the template has it several times, for which count or for_each is the argument: {"name":"models","count":2}
resource "azapi_resource" "gpt" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "gpt"
  parent_id = azapi_resource.account.id
  body = {
    sku = {
      name     = "GlobalStandard"
      capacity = var.value_count
    }
    properties = {
      model = {
        format  = "OpenAI"
        name    = "gpt-4o"
        version = "2024-08-06"
      }
    }
  }
  depends_on = [azapi_resource.project]
}
