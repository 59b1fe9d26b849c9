# The subnet of Azure Bastion takes a security group with all its rules alone.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "bastion" {
  name                 = "AzureBastionSubnet"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/26"]
}

resource "azurerm_subnet" "apps" {
  name                 = "apps"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.2.0/24"]
}

resource "azurerm_network_security_group" "bastion" {
  name                = "nsg-bastion"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_network_security_rule" "https" {
  name                        = "https"
  resource_group_name         = "rg-orders"
  network_security_group_name = azurerm_network_security_group.bastion.name
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "443"
  source_address_prefix       = "Internet"
  destination_address_prefix  = "*"
}

resource "azurerm_subnet_network_security_group_association" "bastion" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_network_security_rule.https to depends_on: Azure takes a security group on the subnet of Azure Bastion only with all rules that this needs, when it is set and when one is deleted (NetworkSecurityGroupNotCompliantForAzureBastionSubnet).
  subnet_id                 = azurerm_subnet.bastion.id
  network_security_group_id = azurerm_network_security_group.bastion.id
#+
#+   depends_on = [azurerm_network_security_rule.https]
}

resource "azurerm_subnet_network_security_group_association" "apps" {
  subnet_id                 = azurerm_subnet.apps.id
  network_security_group_id = azurerm_network_security_group.bastion.id
}
