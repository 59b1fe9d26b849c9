# azurerm keeps its own subnets apart, but not from that of azapi.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.0"
    }
  }
}

resource "azurerm_virtual_network" "net" {
  name                = "vnet-orders"
  resource_group_name = "rg-net"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "a" {
  name                 = "a"
  resource_group_name  = "rg-net"
  virtual_network_name = azurerm_virtual_network.net.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "b" {
  name                 = "b"
  resource_group_name  = "rg-net"
  virtual_network_name = azurerm_virtual_network.net.name
  address_prefixes     = ["10.0.2.0/24"]
}

resource "azapi_resource" "c" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet.a and azurerm_subnet.b to depends_on: a network takes one write of its subnets at a time, and answers others with 409 AnotherOperationInProgress.
  type      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name      = "c"
  parent_id = azurerm_virtual_network.net.id
  body = {
    properties = { addressPrefixes = ["10.0.3.0/24"] }
  }
#+
#+   depends_on = [azurerm_subnet.a, azurerm_subnet.b]
}
