# Calls hand configurations of azurerm's on: azapi gets the same of its own.
variable "hub" {
  type    = string
  default = "22222222-3333-4444-5555-666666666666"
}

provider "azurerm" {
  alias                           = "hub"
  subscription_id                 = var.hub
  resource_provider_registrations = "none"
  features {}
}

module "network" {
  source = "./network"
  providers = {
    azurerm      = azurerm
    azurerm.core = azurerm.hub
  }
}
