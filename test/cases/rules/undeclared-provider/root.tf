# azurerm 4.81.0
terraform {
  backend "azurerm" {
  }

  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.hub, azurerm.spoke]
    }
  }
}

provider "azurerm" {
  alias = "spoke"
  features {}
}

#+ provider "azurerm" {
#+   alias = "hub"
#+
#+   features {}
#+ }
#+
data "azurerm_client_config" "nobody_passes" {
  provider = azurerm.hub
  #          ^^^^^^^^^^^ error undeclared-provider: Set azurerm.hub up with a provider block: this module says where its state is kept, so it is a root module, and no caller passes the configuration.
}

data "azurerm_client_config" "set_up" {
  provider = azurerm.spoke
}

data "azurerm_client_config" "path" {
  provider = azurerm.spoke.id
  #          ^^^^^^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}

data "azurerm_client_config" "index" {
  provider = azurerm["spoke"]
  #          ^^^^^^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}
