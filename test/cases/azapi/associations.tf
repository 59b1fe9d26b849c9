# What associations set becomes a part of what they name.
variable "spokes" {
  type    = map(string)
  default = { one = "10.0.8.0/24", two = "10.0.9.0/24" }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-associations"
  location = "westeurope"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-associations"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-associations"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "deny-all"
    priority                   = 4000
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_route_table" "main" {
  name                = "rt-associations"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  route {
    name           = "local"
    address_prefix = "10.1.0.0/16"
    next_hop_type  = "VnetLocal"
  }
}

resource "azurerm_subnet" "main" {
  name                 = "snet-main"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "main" {
  # The rules come first.
  subnet_id                 = azurerm_subnet.main.id
  network_security_group_id = azurerm_network_security_group.main.id
}

resource "azurerm_subnet_route_table_association" "main" {
  subnet_id      = azurerm_subnet.main.id
  route_table_id = azurerm_route_table.main.id

  depends_on = [azurerm_subnet_network_security_group_association.main, azurerm_network_security_rule.late]
}

resource "azurerm_network_security_rule" "late" {
  name                        = "allow-https"
  resource_group_name         = azurerm_resource_group.main.name
  network_security_group_name = "nsg-elsewhere"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "443"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}

# Each instance has its own.
resource "azurerm_subnet" "spoke" {
  for_each             = var.spokes
  name                 = "snet-${each.key}"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [each.value]
}

resource "azurerm_subnet_network_security_group_association" "spoke" {
  for_each                  = var.spokes
  subnet_id                 = azurerm_subnet.spoke[each.key].id
  network_security_group_id = azurerm_network_security_group.main.id
}

# One list, one element.
resource "azurerm_public_ip" "main" {
  name                = "pip-associations"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
}

resource "azurerm_nat_gateway" "main" {
  name                = "ng-associations"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_nat_gateway_public_ip_association" "main" {
  nat_gateway_id       = azurerm_nat_gateway.main.id
  public_ip_address_id = azurerm_public_ip.main.id
}

resource "azurerm_route" "after" {
  name                = "after"
  resource_group_name = azurerm_resource_group.main.name
  route_table_name    = "rt-elsewhere"
  address_prefix      = "10.2.0.0/16"
  next_hop_type       = "VnetLocal"
  depends_on          = [azurerm_subnet_route_table_association.main]
}
