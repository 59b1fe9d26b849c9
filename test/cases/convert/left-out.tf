terraform {
  required_version = ">= 1.9"
}

resource "random_string" "suffix" {
  length = 4
}

# The storage of all.
resource "azurerm_resource_group" "ml" {
  name     = "rg-${random_string.suffix.result}"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.ml
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
}

moved {
  from = azurerm_resource_group.old
  to   = azurerm_resource_group.moved_on
}

import {
  to = azurerm_resource_group.elsewhere
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/elsewhere"
}
