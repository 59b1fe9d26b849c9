resource "azurerm_resource_group" "ml" {
  for_each = toset(["one", "two"])
  name     = "rg-${each.key}"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.ml["one"]
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-one"
}

import {
  to = resource.azurerm_resource_group.ml["one"]
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-import: Remove this block, or the other one: azurerm_resource_group.ml["one"] can be imported only once.
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-other"
}

import {
#- 5 lines
  to = azurerm_resource_group.ml["two"]
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-two"
}

# Which instance this is only Terraform knows.
import {
  to = azurerm_resource_group.ml[var.unknown]
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write a number or a text as the index: Terraform evaluates nothing here.
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-two"
}

variable "unknown" {
  type = string
}
