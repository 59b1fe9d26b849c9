# azurerm_storage_account.split stays as it is: azurerm_storage_account.split.account_tier is in replace_triggered_by, and azapi has no attribute that changes when that does (main.tf:25).
data "azapi_client_config" "current" {}

resource "azapi_resource" "followed" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.followed
  to   = azapi_resource.followed
}

resource "azurerm_storage_account" "split" {
  name                     = "stexample001"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azapi_resource" "read" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-read"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.read
  to   = azapi_resource.read
}

resource "terraform_data" "follows" {
  lifecycle {
    replace_triggered_by = [
      azapi_resource.followed,
      azapi_resource.followed.location,
      azurerm_storage_account.split.account_tier,
    ]

    precondition {
      condition     = azapi_resource.read.output.properties.clientId != ""
      error_message = "It has no client."
    }
  }
}
