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

resource "azurerm_resource_group" "main" {
  name     = "rg-first"
  location = "westeurope"
}
