moved {
  from = "azurerm_resource_group.old"
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write from as an address, without quotes: azurerm_resource_group.main.
#~   from = azurerm_resource_group.old
  to   = azurerm_resource_group.fails
}

resource "azurerm_resource_group" "fails" {
  name     = "rg-training"
  location = "westeurope"
}

moved {
  from = azurerm_resource_group.before[0]
  to   = azurerm_resource_group.passes
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-passes"
  location = "westeurope"
}

variable "unknown" {
  type = set(string)
}

import {
  for_each = var.unknown
  to       = azurerm_resource_group.unknown[each.key]
  id       = each.value
}

import {
  to = azurerm_resource_group.passes.id
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: End the address with the resource's name, or with the key of an instance in brackets: it has no attributes.
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-passes"
}

resource "azurerm_resource_group" "unknown" {
  for_each = var.unknown
  name     = each.key
  location = "westeurope"
}
