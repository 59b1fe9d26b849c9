# azapi_resource.same stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azapi_resource.across stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azurerm_storage_account.hub: Its keys are read by data.azapi_resource_action.storage_account_hub_list_keys, and are in the state, as azurerm's attributes were.
# Configurations of azurerm's with an alias: azapi gets one of the same name that is about the same.
variable "hub" {
  type    = string
  default = "11111111-2222-3333-4444-555555555555"
}

provider "azurerm" {
  alias                           = "hub"
  subscription_id                 = var.hub
  use_cli                         = false
  resource_provider_registrations = "none"
  storage_use_azuread             = true
  features {}
}

provider "azapi" {
  alias           = "hub"
  subscription_id = var.hub
  use_cli         = false
}

data "azapi_client_config" "current" {}

data "azapi_client_config" "hub" {
  provider = azapi.hub
}

resource "azurerm_resource_group" "main" {
  name     = "rg-aliases"
  location = "westeurope"
}

removed {
  from = azapi_resource.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-aliases"
}

resource "azurerm_resource_group" "hub" {
  provider = azurerm.hub
  name     = "rg-hub"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_hub

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.hub
  id = "/subscriptions/${data.azapi_client_config.hub.subscription_id}/resourceGroups/rg-hub"
}

resource "azurerm_user_assigned_identity" "first" {
  name                = "id-first"
  resource_group_name = azurerm_resource_group.main.name
  location            = "westeurope"
}

removed {
  from = azapi_resource.first

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_user_assigned_identity.first
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-first"
}

resource "azurerm_user_assigned_identity" "hub" {
  for_each            = toset(["a", "b"])
  provider            = azurerm.hub
  name                = "id-${each.key}"
  resource_group_name = azurerm_resource_group.hub.name
  location            = "westeurope"
}

removed {
  from = azapi_resource.user_assigned_identity_hub

  lifecycle {
    destroy = false
  }
}

import {
  for_each = toset(["a", "b"])
  to       = azurerm_user_assigned_identity.hub[each.key]
  id       = "${azurerm_resource_group.hub.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-${each.key}"
}

# The name alone is that of a group of the other configuration.
resource "azurerm_user_assigned_identity" "named" {
  provider            = azurerm.hub
  name                = "id-named"
  resource_group_name = azurerm_resource_group.main.name
  location            = "westeurope"
}

removed {
  from = azapi_resource.named

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_user_assigned_identity.named
  id = "/subscriptions/${data.azapi_client_config.hub.subscription_id}/resourceGroups/${azurerm_resource_group.main.name}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-named"
}

resource "azapi_resource" "same" {
  provider  = azapi.hub
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azurerm_resource_group.hub.id
  body = {
    properties = {
      principalId      = "22222222-3333-4444-5555-666666666666"
      roleDefinitionId = "/subscriptions/${data.azapi_client_config.hub.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.same
  to   = azapi_resource.same
}

# In the subscription of what it is given on, not in that of its own configuration.
resource "azapi_resource" "across" {
  provider  = azapi.hub
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azurerm_resource_group.main.id
  body = {
    properties = {
      principalId      = "22222222-3333-4444-5555-666666666666"
      roleDefinitionId = "${regex("^(?:/subscriptions/[^/]+)?", azurerm_resource_group.main.id)}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.across
  to   = azapi_resource.across
}

resource "azurerm_storage_account" "hub" {
  provider                 = azurerm.hub
  name                     = "stlogsaliases"
  resource_group_name      = azurerm_resource_group.hub.name
  location                 = "westeurope"
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.storage_account_hub

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.hub
  id = "${azurerm_resource_group.hub.id}/providers/Microsoft.Storage/storageAccounts/stlogsaliases"
}

data "azapi_resource_action" "storage_account_hub_list_keys" {
  provider    = azapi.hub
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azurerm_storage_account.hub.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "keys[0].value"
  }
}

output "key" {
  value     = data.azapi_resource_action.storage_account_hub_list_keys.sensitive_output.primary_access_key
  sensitive = true
}
