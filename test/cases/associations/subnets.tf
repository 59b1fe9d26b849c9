# Microsoft.Network
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_ip_group" "main" {
  name                = "ipg"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_ip_group_cidr" "main" {
  ip_group_id = azurerm_ip_group.main.id
  cidr        = "10.0.0.0/24"
}

resource "azurerm_public_ip" "main" {
  name                = "pip"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
}

resource "azurerm_public_ip_prefix" "main" {
  name                = "ippre"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_nat_gateway" "main" {
  name                = "ng"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_nat_gateway_public_ip_association" "main" {
  nat_gateway_id       = azurerm_nat_gateway.main.id
  public_ip_address_id = azurerm_public_ip.main.id
}

resource "azurerm_nat_gateway_public_ip_prefix_association" "main" {
  nat_gateway_id      = azurerm_nat_gateway.main.id
  public_ip_prefix_id = azurerm_public_ip_prefix.main.id
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  name                 = "snet"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "main" {
  subnet_id                 = azurerm_subnet.main.id
  network_security_group_id = azurerm_network_security_group.main.id
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_route_table" "main" {
  name                = "rt"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_subnet_route_table_association" "main" {
  subnet_id      = azurerm_subnet.main.id
  route_table_id = azurerm_route_table.main.id
}

resource "azurerm_subnet_nat_gateway_association" "main" {
  subnet_id      = azurerm_subnet.main.id
  nat_gateway_id = azurerm_nat_gateway.main.id
}

resource "azurerm_lb" "main" {
  name                = "lb"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"

  frontend_ip_configuration {
    name                 = "one"
    public_ip_address_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/publicIPAddresses/pip"
  }

  frontend_ip_configuration {
    name                 = "two"
    public_ip_address_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/publicIPAddresses/pip2"
  }
}

resource "azurerm_lb_outbound_rule" "main" {
  name                    = "out"
  loadbalancer_id         = azurerm_lb.main.id
  protocol                = "Tcp"
  backend_address_pool_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/pool"

  frontend_ip_configuration {
    name = "two"
  }

  frontend_ip_configuration {
    name = "one"
  }
}

resource "azurerm_lb_outbound_rule" "more" {
  name                     = "more"
  loadbalancer_id          = azurerm_lb.main.id
  protocol                 = "All"
  backend_address_pool_id  = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/other"
  allocated_outbound_ports = 512
  idle_timeout_in_minutes  = 5
  tcp_reset_enabled        = true
}
