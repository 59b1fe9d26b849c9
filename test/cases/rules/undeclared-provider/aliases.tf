# azurerm 4.81.0
terraform {
  required_providers {
    azuread = {
      source                = "hashicorp/azuread"
      configuration_aliases = [azuread.tenant]
    }
  }
}

provider "azurerm" {
  features {}
}

provider "azurerm" {
  alias = "connectivity"
  features {}
}

#+ provider "azurerm" {
#+   alias = "dns"
#+
#+   features {}
#+ }
#+
resource "azurerm_resource_group" "misspelt" {
  provider = azurerm.conectivity
  #          ^^^^^^^^^^^^^^^^^^^ error undeclared-provider: No provider "azurerm" block has alias = "conectivity". Did you mean connectivity?
#~   provider = azurerm.connectivity
  name     = "rg-misspelt"
  location = "westeurope"
}

data "azuread_client_config" "other" {
  provider = azuread.other
  #          ^^^^^^^^^^^^^ error undeclared-provider: No provider "azuread" block has alias = "other". Add one, or let callers pass it with configuration_aliases.
}

resource "azurerm_resource_group" "absent" {
  provider = azurerm.dns
  #          ^^^^^^^^^^^ error undeclared-provider: No provider "azurerm" block has alias = "dns". Add one, or let callers pass it with configuration_aliases.
  name     = "rg-absent"
  location = "westeurope"
}

resource "azurerm_resource_group" "fine" {
  provider = azurerm.connectivity
  name     = "rg-fine"
  location = "westeurope"
}

data "azuread_client_config" "fine" {
  provider = azuread.tenant
}

resource "azurerm_resource_group" "default" {
  provider = azurerm
  name     = "rg-default"
  location = "westeurope"
}

module "network" {
  source = "Azure/network/azurerm"
  providers = {
    azurerm = azurerm.connectivity
  }
}
