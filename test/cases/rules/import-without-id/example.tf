import {
#^^^^^ error import-without-id: Set id: import needs the id of an existing resource.
  to = azurerm_resource_group.fails
#+   id = "/subscriptions/…"
}

resource "azurerm_resource_group" "fails" {
  name     = "rg-training"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.passes
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-passes"
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-passes"
  location = "westeurope"
}

variable "unknown" {
  type = string
}

import {
  to = azurerm_resource_group.unknown
  id = var.unknown
}

resource "azurerm_resource_group" "unknown" {
  name     = "rg-unknown"
  location = "westeurope"
}
