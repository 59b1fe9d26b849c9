provider "azurerm" {
  features {}
}

provider "azurerm" {
  alias = "hub"

  features {}
}

resource "azurerm_resource_group" "default" {
  provider = azurerm
  name     = "rg-default"
  location = "westeurope"
}

resource "azurerm_resource_group" "hub" {
  provider = azurerm.hub
  name     = "rg-hub"
  location = "westeurope"
}

module "network" {
  source = "./network"
  providers = {
    azurerm     = azurerm
    azurerm.hub = azurerm.hub # its own name for it
  }
}

module "other" {
  source    = "./network"
  providers = { azurerm = azurerm.hub, azurerm.hub = azurerm /* the other way round */ }
}
