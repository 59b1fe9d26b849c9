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

resource "azapi_resource" "main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-first"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.main
}
