resource "azurerm_resource_group" "null" {
  name     = null
  #          ^^^^ error missing-argument: Give name a value: azurerm_resource_group requires it.
#~   name     = ""
  location = "westeurope"
}

resource "azurerm_resource_group" "through_local" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set name: azurerm_resource_group requires it.
  name     = local.none
#~   name     = ""
  location = "westeurope"
}

locals {
  none = null
}

resource "azurerm_resource_group" "both" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location: azurerm_resource_group requires it.
  name = null
  #      ^^^^ error missing-argument: Give name a value: azurerm_resource_group requires it.
#~   name     = ""
#+   location = ""
}

resource "azurerm_resource_group" "unknown" {
  name     = var.name
  location = "westeurope"
}

variable "name" {
  type = string
}
