terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.hub, azurerm.spoke]
    }
  }
}

variable "group" {
  type = string
}

variable "own" {
  type = string
}

resource "azurerm_user_assigned_identity" "hub" {
  provider            = azurerm.hub
  name                = "id-hub"
  location            = "westeurope"
  resource_group_name = var.group
}

resource "azurerm_user_assigned_identity" "spoke" {
  provider            = azurerm.spoke
  name                = "id-spoke"
  location            = "westeurope"
  resource_group_name = var.own
}
