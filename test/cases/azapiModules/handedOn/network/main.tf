terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.core]
    }
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-own"
  location = "westeurope"
}

resource "azurerm_resource_group" "core" {
  provider = azurerm.core
  name     = "rg-core"
  location = "westeurope"
}

module "links" {
  source = "./links"
  group  = azurerm_resource_group.core.name
  own    = azurerm_resource_group.main.name
  providers = {
    azurerm.hub   = azurerm.core
    azurerm.spoke = azurerm
  }
}
