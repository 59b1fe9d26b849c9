# azurerm_storage_account.split stays as it is: azurerm_storage_account.split.account_tier is in replace_triggered_by, and azapi has no attribute that changes when that does (main.tf:25).
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "followed" {
  name     = "rg"
  location = "westeurope"
}

removed {
  from = azapi_resource.followed

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.followed
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
}

resource "azurerm_storage_account" "split" {
  name                     = "stexample001"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_user_assigned_identity" "read" {
  name                = "id-read"
  resource_group_name = "rg"
  location            = "westeurope"
}

removed {
  from = azapi_resource.read

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_user_assigned_identity.read
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-read"
}

resource "terraform_data" "follows" {
  lifecycle {
    replace_triggered_by = [
      azurerm_resource_group.followed,
      azurerm_resource_group.followed.location,
      azurerm_storage_account.split.account_tier,
    ]

    precondition {
      condition     = azurerm_user_assigned_identity.read.client_id != ""
      error_message = "It has no client."
    }
  }
}
