# What is written inside a resource and beside it: azurerm takes what is inside for all.
resource "azurerm_network_security_group" "rules" {
  name                = "nsg-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"

  security_rule {
    name                       = "https"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "VirtualNetwork"
    destination_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "beside" {
  name                        = "ssh"
  resource_group_name         = "rg-orders"
  network_security_group_name = azurerm_network_security_group.rules.name
  #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Write rules either here or in security_rule of the security group: azurerm takes what is in security_rule for all of them, and undoes the others at every apply.
  priority                    = 110
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "22"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_group" "empty" {
  name                = "nsg-empty"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_network_security_rule" "alone" {
  name                        = "ssh"
  resource_group_name         = "rg-orders"
  network_security_group_name = azurerm_network_security_group.empty.name
  priority                    = 110
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "22"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_virtual_network" "inline" {
  name                = "vnet-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]

  subnet {
    name             = "inside"
    address_prefixes = ["10.0.1.0/24"]
  }
}

resource "azurerm_subnet" "beside" {
  name                 = "beside"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.inline.name
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Write subnets either here or in subnet of the network: azurerm takes what is in subnet for all of them, and undoes the others at every apply.
  address_prefixes     = ["10.0.2.0/24"]
}

resource "azurerm_virtual_network" "ignored" {
  name                = "vnet-ignored"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.1.0.0/16"]

  subnet {
    name             = "inside"
    address_prefixes = ["10.1.1.0/24"]
  }

  lifecycle {
    ignore_changes = [subnet]
  }
}

resource "azurerm_subnet" "ignored" {
  name                 = "beside"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.ignored.name
  address_prefixes     = ["10.1.2.0/24"]
}
