# azurerm is configured in the code: azapi asks the same Azure in the same way.
variable "subscription" {
  type = string
}

provider "azurerm" {
  subscription_id     = var.subscription
  use_oidc            = true
  storage_use_azuread = true
  features {}
}

provider "azapi" {
  subscription_id = var.subscription
  use_oidc        = true
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-first"
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
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-first"
}
