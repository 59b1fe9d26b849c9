locals {
  names = ["one", "two"]
}

resource "azurerm_resource_group" "fails" {
  for_each = local.names
  #          ^^^^^^^^^^^ error for-each-value: Set for_each to a map or a set of strings: this is a list, which toset(…) makes a set of.
#~   for_each = toset(local.names)
  name     = "rg-${each.key}"
  location = "westeurope"
}

resource "azurerm_resource_group" "negative" {
  count    = -1
  #          ^^ error for-each-value: Set count to 0 or more.
  name     = "rg-${count.index}"
  location = "westeurope"
}

resource "azurerm_resource_group" "number" {
  for_each = 3
  #          ^ error for-each-value: Set for_each to a map or a set of strings, not to a number.
  name     = "rg-${each.key}"
  location = "westeurope"
}

resource "azurerm_resource_group" "passes" {
  for_each = toset(local.names)
  name     = "rg-${each.key}"
  location = "westeurope"
}

resource "azurerm_resource_group" "unknown" {
  for_each = var.unknown
  name     = "rg-${each.key}"
  location = "westeurope"
}

variable "unknown" {}
