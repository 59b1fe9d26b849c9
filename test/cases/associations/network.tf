# Microsoft.Network
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network_dns_servers" "main" {
  virtual_network_id = azurerm_virtual_network.main.id
  dns_servers        = ["10.0.0.4", "10.0.0.5"]
}

resource "azurerm_virtual_network" "none" {
  name                = "vnet-none"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_virtual_network_dns_servers" "none" {
  virtual_network_id = azurerm_virtual_network.none.id
}

resource "azurerm_network_interface" "two" {
  name                = "nic-two"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "first"
    primary                       = true
    subnet_id                     = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }

  ip_configuration {
    name                          = "second"
    primary                       = false
    subnet_id                     = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "two" {
  network_interface_id    = azurerm_network_interface.two.id
  ip_configuration_name   = "second"
  backend_address_pool_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/pool"
}

resource "azurerm_network_interface_application_gateway_backend_address_pool_association" "two" {
  network_interface_id    = azurerm_network_interface.two.id
  ip_configuration_name   = "first"
  backend_address_pool_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/applicationGateways/agw/backendAddressPools/pool"
}

resource "azurerm_network_interface_nat_rule_association" "two" {
  network_interface_id  = azurerm_network_interface.two.id
  ip_configuration_name = "first"
  nat_rule_id           = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/loadBalancers/lb/inboundNatRules/ssh"
}

resource "azurerm_network_interface" "one" {
  name                = "nic-one"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "only"
    primary                       = true
    subnet_id                     = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_application_security_group_association" "one" {
  network_interface_id          = azurerm_network_interface.one.id
  application_security_group_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/applicationSecurityGroups/asg"
}

resource "azurerm_network_interface_security_group_association" "one" {
  network_interface_id      = azurerm_network_interface.one.id
  network_security_group_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Network/networkSecurityGroups/nsg"
}
