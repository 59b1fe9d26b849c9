resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_resource_group" "other" {
  name     = "rg-other"
  location = "westeurope"
}

resource "azurerm_resource_group" "third" {
  name     = "rg-third"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.ml
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  identity = {
  #^^^^^^^ error import-without-id: Remove identity or id: import takes only one of the two.
    id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  }
#- 3 lines
}

import {
  to = azurerm_resource_group.other
  id = ""
  #    ^^ error import-without-id: Set id to the id of an existing resource: this value is not an id.
}

import {
  to = azurerm_resource_group.third
  id = local.id
  #    ^^^^^^^^ error import-without-id: Set id to the id of an existing resource: this value is not an id.
}

import {
  to       = module.other.azurerm_resource_group.one
#~   to = module.other.azurerm_resource_group.one
  id       = var.unknown
#~   id = var.unknown
  provider = azurerm.other
  #^^^^^^^ error import-without-id: Remove provider: the import uses the provider that the call passes to the module.
#-
}

provider "azurerm" {
  alias = "other"
  features {}
}

module "other" {
  source = "./other"
}

locals {
  id = null
}

variable "unknown" {
  type = string
}
