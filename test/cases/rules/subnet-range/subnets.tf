# azurerm 4.81.0
variable "unknown" {}

locals {
  ranges = ["10.1.0.0/16"]
}

resource "azurerm_virtual_network" "hub" {
  name                = "vnet-hub"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16", "fd00:db8:deca::/48"]
}

resource "azurerm_subnet" "outside" {
  name                 = "outside"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.1.1.0/24"]
  #                       ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
}

resource "azurerm_subnet" "wider" {
  name                 = "wider"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.0.0/15", "fd00:db8:decb::/64"]
  #                       ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.0.0.0/15 is outside of the network's addresses.
  #                                      ^^^^^^^^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: fd00:db8:decb::/64 is outside of the network's addresses.
}

resource "azurerm_subnet" "local" {
  name                 = "local"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = local.ranges
  #                      ^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.1.0.0/16 is outside of the network's addresses.
}

resource "azurerm_subnet" "fine" {
  name                 = "fine"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.1.0/24", "fd00:db8:deca:1::/64"]
}

resource "azurerm_subnet" "whole" {
  name                 = "whole"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "unknown" {
  name                 = "unknown"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = [var.unknown, cidrsubnet(var.unknown, 8, 1)]
}

resource "azurerm_subnet" "computed" {
  name                 = "computed"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = [cidrsubnet("10.0.0.0/16", 8, 1), cidrsubnet(local.ranges[0], 8, 1)]
  #                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
}

resource "azurerm_subnet" "elsewhere" {
  name                 = "elsewhere"
  resource_group_name  = "rg-hub"
  virtual_network_name = var.unknown
  address_prefixes     = ["10.1.1.0/24"]
}
