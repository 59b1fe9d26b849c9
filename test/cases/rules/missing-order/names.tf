# A name alone gives no order, be it written out or the same variable twice.
variable "network" {
  type = string
}

resource "azurerm_resource_group" "orders" {
  name     = "rg-orders"
  location = "westeurope"
}

resource "azurerm_virtual_network" "early" {
  name                = var.network
  resource_group_name = "rg-orders"
  #                     ^^^^^^^^^^^ warning missing-order: Refer to azurerm_resource_group.orders here: a name alone gives no order, and Azure answers with 404 ResourceGroupNotFound until the group is there.
#~   resource_group_name = azurerm_resource_group.orders.name
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "early" {
  name                 = "snet-early"
  resource_group_name  = "rg-orders"
  virtual_network_name = var.network
  #                      ^^^^^^^^^^^ warning missing-order: Refer to azurerm_virtual_network.early here: a name alone gives no order, and Azure answers with 404 until the network is there.
  address_prefixes     = ["10.0.1.0/24"]
}

# What it takes of the group besides is an order.
resource "azurerm_route_table" "ordered" {
  name                = "rt-ordered"
  resource_group_name = "rg-orders"
  location            = azurerm_resource_group.orders.location
}

# This may be another subscription.
resource "azurerm_public_ip" "elsewhere" {
  provider            = azurerm.hub
  name                = "pip-elsewhere"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  allocation_method   = "Static"
}

# Of a network of the same name in another group.
resource "azurerm_subnet" "other" {
  name                 = "snet-other"
  resource_group_name  = "rg-other"
  virtual_network_name = var.network
  address_prefixes     = ["10.0.2.0/24"]
}

# Each is there where the other is not.
resource "azurerm_resource_group" "maybe" {
  count    = var.network == "" ? 1 : 0
  name     = "rg-maybe"
  location = "westeurope"
}

resource "azurerm_public_ip" "without" {
  count               = var.network == "" ? 0 : 1
  name                = "pip-without"
  resource_group_name = "rg-maybe"
  location            = "westeurope"
  allocation_method   = "Static"
}

provider "azurerm" {
  features {}
}

provider "azurerm" {
  alias = "hub"
  features {}
}
