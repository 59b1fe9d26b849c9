# azurerm 4.81.0
locals {
  office = "50.206.209.68/27"
}

resource "azurerm_network_security_group" "ml" {
  name                = "nsg-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"

  security_rule {
    name                       = "office"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = local.office
    #                            ^^^^^^^^^^^^ error host-bits: Write 50.206.209.64/27 for 50.206.209.68/27 in source_address_prefix: Azure takes no range that begins with the address of a host.
    destination_address_prefix = "VirtualNetwork"
  }
}

resource "azurerm_network_security_group" "apart" {
  name                = "nsg-apart"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}

resource "azurerm_network_security_rule" "ml" {
  name                         = "hosts"
  resource_group_name          = "rg-ml"
  network_security_group_name  = azurerm_network_security_group.apart.name
  priority                     = 110
  direction                    = "Inbound"
  access                       = "Allow"
  protocol                     = "Tcp"
  source_port_range            = "*"
  destination_port_range       = "22"
  source_address_prefixes      = ["192.168.1.7/32", "192.168.1.7", "192.168.2.1/30", var.range]
  #                                                                ^^^^^^^^^^^^^^^^ error host-bits: Write 192.168.2.0/30 for 192.168.2.1/30 in source_address_prefixes: Azure takes no range that begins with the address of a host.
#~   source_address_prefixes      = ["192.168.1.7/32", "192.168.1.7", "192.168.2.0/30", var.range]
  destination_address_prefixes = ["10.0.0.0/8"]
}

resource "azurerm_network_security_rule" "unknown" {
  name                        = "unknown"
  resource_group_name         = "rg-ml"
  network_security_group_name = azurerm_network_security_group.apart.name
  priority                    = 120
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "22"
  source_address_prefix       = var.range
  destination_address_prefix  = "10.0.0.0/8"
}

resource "azurerm_virtual_network" "ml" {
  name                = "vnet-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16", "fd00:db8:deca::/48"]

  subnet {
    name             = "snet-ml"
    address_prefixes = ["10.0.9.0/22"]
    #                   ^^^^^^^^^^^^^ error host-bits: Write 10.0.8.0/22 for 10.0.9.0/22 in address_prefixes: Azure takes no range that begins with the address of a host.
#~     address_prefixes = ["10.0.8.0/22"]
  }
}

# What Azure makes of these is not known.
resource "azurerm_kubernetes_cluster" "ml" {
  name                = "aks-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "ml"

  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v3"
    node_count = 1
  }

  identity {
    type = "SystemAssigned"
  }

  api_server_access_profile {
    authorized_ip_ranges = ["198.51.100.7/24"]
  }
}

variable "range" {
  type = string
}
