# What is not known exactly stays as it is.
resource "azurerm_application_security_group" "main" {
  name                = "asg-parts"
  location            = "westeurope"
  resource_group_name = "rg-parts"
}

# Nothing says which of them is meant.
resource "azurerm_network_interface" "unclear" {
  name                = "nic-unclear"
  location            = "westeurope"
  resource_group_name = "rg-parts"

  ip_configuration {
    name                          = "first"
    primary                       = true
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }

  ip_configuration {
    name                          = "second"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_application_security_group_association" "unclear" {
  network_interface_id          = azurerm_network_interface.unclear.id
  application_security_group_id = azurerm_application_security_group.main.id
}

# Of the order of two pools nothing is known.
resource "azurerm_network_interface" "twice" {
  name                = "nic-twice"
  location            = "westeurope"
  resource_group_name = "rg-parts"

  ip_configuration {
    name                          = "only"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-parts/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "first" {
  network_interface_id    = azurerm_network_interface.twice.id
  ip_configuration_name   = "only"
  backend_address_pool_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-lb/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/one"
}

resource "azurerm_network_interface_backend_address_pool_association" "second" {
  network_interface_id    = azurerm_network_interface.twice.id
  ip_configuration_name   = "only"
  backend_address_pool_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-lb/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/two"
}
