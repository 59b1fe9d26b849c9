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
  address_space       = [var.address]
  dns_servers         = var.addresses
}

resource "azurerm_virtual_network" "two" {
  name                = var.addresses
  location            = azurerm_virtual_network.one.address_space
  resource_group_name = azurerm_resource_group.ml.name
  address_space       = azurerm_virtual_network.one.address_space
  dns_servers         = [azurerm_virtual_network.one.name, azurerm_virtual_network.one.dns_servers]
  tags                = azurerm_resource_group.ml.id
}

# What is read of each of several, what is chosen, and what nobody says the type of.
resource "azurerm_virtual_network" "three" {
  name                = azurerm_virtual_network.one.address_space[0]
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
  address_space       = [azurerm_virtual_network.one.name]
}

locals {
  space  = "10.0.0.0/16"
  spaces = [local.space]
  named  = azurerm_resource_group.ml.name
  chosen = var.any
  # These are a circle.
  one   = local.other
  other = local.one
}

resource "azurerm_virtual_network" "local" {
  name                = local.spaces
  location            = local.chosen
  resource_group_name = local.named
  address_space       = [local.space]
  dns_servers         = local.one
  tags                = local.named
}
