# azurerm 4.81.0
variable "address" {
  type = string
}

variable "addresses" {
  type = list(string)
}

variable "any" {}

variable "optional" {
  type    = any
  default = null
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_virtual_network" "one" {
  name                = "vnet-one"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.tags
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: resource_group_name must be a string, not a map of strings.
  address_space       = var.address
  #                     ^^^^^^^^^^^ error wrong-type: address_space must be a set of strings, written as a list, not a string.
#~   address_space       = [var.address]
  dns_servers         = var.addresses
}

resource "azurerm_virtual_network" "two" {
  name                = var.addresses
  #                     ^^^^^^^^^^^^^ error wrong-type: name must be a string, not a list of strings.
  location            = azurerm_virtual_network.one.address_space
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: location must be a string, not a set of strings.
  resource_group_name = azurerm_resource_group.ml.name
  address_space       = azurerm_virtual_network.one.address_space
  dns_servers         = [azurerm_virtual_network.one.name, azurerm_virtual_network.one.dns_servers]
  #                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: Each of dns_servers must be a string, not a list of strings.
  tags                = azurerm_resource_group.ml.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: tags must be a map of strings, not a string.
}

# What is read of each of several, what is chosen, and what nobody says the type of.
resource "azurerm_virtual_network" "three" {
  name                = azurerm_virtual_network.one.address_space[0]
  #                                                              ^^^ error wrong-index: Make a list of this set first, with tolist(…) or sort(…): its elements have no index.
  location            = var.any
  resource_group_name = var.optional
  address_space       = azurerm_virtual_network.many[*].name
  dns_servers         = var.any
  tags                = var.optional
}

resource "azurerm_virtual_network" "many" {
  count               = 2
  name                = "vnet-many"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  address_space       = azurerm_virtual_network.one.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: address_space must be a set of strings, written as a list, not a string.
#~   address_space       = [azurerm_virtual_network.one.name]
}

locals {
  space  = "10.0.0.0/16"
  spaces = [local.space]
  named  = azurerm_resource_group.ml.name
  chosen = var.any
  # These are a circle.
  one   = local.other
  #       ^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: local.one → local.other → local.one.
  other = local.one
  #       ^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: local.other → local.one → local.other.
}

resource "azurerm_virtual_network" "local" {
  name                = local.spaces
  #                     ^^^^^^^^^^^^ error wrong-type: name must be a string, not a list.
  location            = local.chosen
  resource_group_name = local.named
  address_space       = local.space
  #                     ^^^^^^^^^^^ error wrong-type: address_space must be a set of strings, written as a list, not "10.0.0.0/16".
#~   address_space       = [local.space]
  dns_servers         = local.one
  tags                = local.named
  #                     ^^^^^^^^^^^ error wrong-type: tags must be a map of strings, not a string.
}
