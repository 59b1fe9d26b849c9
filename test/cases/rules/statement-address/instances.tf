resource "terraform_data" "each" {
  for_each = { k = "v" }
}

resource "terraform_data" "counted" {
  count = 2
}

resource "terraform_data" "one" {}

import {
  to = terraform_data.each
  #    ^^^^^^^^^^^^^^^^^^^ error statement-address: Say which instance is imported, such as terraform_data.each["key"]: it has for_each.
  id = "x"
}

import {
  to = terraform_data.counted
  #    ^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Say which instance is imported, such as terraform_data.counted[0]: it has count.
  id = "x"
}

import {
  to = terraform_data.counted["k"]
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write terraform_data.counted[0]: it has count.
  id = "x"
}

import {
  to = terraform_data.one[0]
  #    ^^^^^^^^^^^^^^^^^^^^^ error statement-address: Remove the index: terraform_data.one has neither count nor for_each, so that there is only one.
  id = "x"
}

# Passes: one instance each.
import {
  to = terraform_data.each["k"]
  id = "x"
}

import {
  to = terraform_data.counted[1]
  id = "x"
}

import {
  to = terraform_data.one
  id = "y"
}

# All of them, each by its key.
import {
  for_each = { k = "v" }
  to       = terraform_data.each[each.key]
  id       = each.value
}

resource "azurerm_resource_group" "only" {
  name     = "rg-only"
  location = "westeurope"
}

import {
  for_each = toset(["a"])
  to       = azurerm_resource_group.only[each.key]
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Remove the index: azurerm_resource_group.only has neither count nor for_each, so that there is only one.
  id       = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-only"
}
