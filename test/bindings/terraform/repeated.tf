# What Terraform repeats: count, for_each, dynamic blocks, and blocks that may stand any number of times.

variable "subnets" {
  type    = map(string)
  default = { training = "10.0.1.0/24", endpoints = "10.0.2.0/24" }
}

variable "rules" {
  type = list(object({ name = string, priority = number }))
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "net" {
  name     = "rg-net"
  location = "westeurope"
}

resource "azurerm_virtual_network" "net" {
  name                = "vnet-net"
  location            = azurerm_resource_group.net.location
  resource_group_name = azurerm_resource_group.net.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "each" {
  for_each = var.subnets

  name                 = "snet-${each.key}"
  resource_group_name  = azurerm_resource_group.net.name
  virtual_network_name = azurerm_virtual_network.net.name
  address_prefixes     = [each.value]

  delegation {
    name = "first"
    service_delegation {
      name    = "Microsoft.MachineLearningServices/workspaces"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_network_security_group" "net" {
  name                = "nsg-net"
  location            = azurerm_resource_group.net.location
  resource_group_name = azurerm_resource_group.net.name

  dynamic "security_rule" {
    for_each = var.rules
    content {
      name                       = security_rule.value.name
      priority                   = security_rule.value.priority
      direction                  = "Inbound"
      access                     = "Allow"
      protocol                   = "Tcp"
      source_port_range          = "*"
      destination_port_range     = "443"
      source_address_prefix      = "*"
      destination_address_prefix = "*"
    }
  }
}

resource "azurerm_network_interface" "two" {
  count = 2

  name                = "nic-${count.index}"
  location            = azurerm_resource_group.net.location
  resource_group_name = azurerm_resource_group.net.name

  ip_configuration {
    name                          = "first"
    subnet_id                     = azurerm_subnet.each["training"].id
    private_ip_address_allocation = "Dynamic"
    primary                       = true
  }

  ip_configuration {
    name                          = "second"
    subnet_id                     = azurerm_subnet.each["endpoints"].id
    private_ip_address_allocation = "Dynamic"
  }
}

output "interfaces" {
  value = azurerm_network_interface.two[*].id
}
