# azurerm 4.81.0
variable "unknown" {}

variable "space" {
  default = ["10.0.0.0/16"]
}

# Its subnets may be written in it.
resource "azurerm_virtual_network" "inline" {
  name                = "vnet-inline"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16", "10.2.0.0/16"]
  subnet {
    name             = "fine"
    address_prefixes = ["10.2.1.0/24"]
  }
  subnet {
    name             = "outside"
    address_prefixes = ["10.1.1.0/24"]
    #                   ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or 10.2.0.0/16 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
  }
  subnet {
    name             = "unknown"
    address_prefixes = var.unknown
  }
}

# Not all of its addresses are known here.
resource "azurerm_virtual_network" "unknown" {
  name                = "vnet-unknown"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16", var.unknown]
}

# A caller may set another space.
resource "azurerm_virtual_network" "default" {
  name                = "vnet-default"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = var.space
}

# Somebody else adds ranges.
resource "azurerm_virtual_network" "ignored" {
  name                = "vnet-ignored"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16"]
  lifecycle {
    ignore_changes = [address_space]
  }
}

resource "azurerm_virtual_network" "pooled" {
  name                = "vnet-pooled"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  ip_address_pool {
    id                     = var.unknown
    number_of_ip_addresses = "100"
  }
}

resource "azurerm_subnet" "unknown" {
  name                 = "unknown"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.unknown.name
  address_prefixes     = ["10.1.1.0/24"]
}

resource "azurerm_subnet" "default" {
  name                 = "default"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.default.name
  address_prefixes     = ["10.1.1.0/24"]
}

resource "azurerm_subnet" "ignored" {
  name                 = "ignored"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.ignored.name
  address_prefixes     = ["10.1.1.0/24"]
}

resource "azurerm_subnet" "pooled" {
  name                 = "pooled"
  resource_group_name  = "rg-hub"
  virtual_network_name = azurerm_virtual_network.pooled.name
  address_prefixes     = ["10.1.1.0/24"]
}

data "azurerm_virtual_network" "shared" {
  name                = "vnet-shared"
  resource_group_name = "rg-hub"
}

resource "azurerm_subnet" "shared" {
  name                 = "shared"
  resource_group_name  = "rg-hub"
  virtual_network_name = data.azurerm_virtual_network.shared.name
  address_prefixes     = ["10.1.1.0/24"]
}
