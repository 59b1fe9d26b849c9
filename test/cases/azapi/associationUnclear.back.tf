# azurerm_network_interface.unclear stays as it is: properties.ipConfigurations has several elements, or another one, and nothing says which is meant.
# azurerm_network_interface_backend_address_pool_association.first stays as it is: It sets a part of what network_interface_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_network_interface_backend_address_pool_association.second stays as it is: It sets a part of what network_interface_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_network_interface.twice stays as it is: azurerm_network_interface_backend_address_pool_association.first writes into it as well, and azapi would remove that. azurerm_network_interface_backend_address_pool_association.second writes into it as well, and azapi would remove that.
# azurerm_network_interface_application_security_group_association.unclear stays as it is: It sets a part of azurerm_network_interface.unclear, which stays as it is.
# What is not known exactly stays as it is.
data "azapi_client_config" "current" {}

resource "azurerm_application_security_group" "main" {
  name                = "asg-parts"
  resource_group_name = "rg-parts"
  location            = "westeurope"
}

removed {
  from = azapi_resource.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_application_security_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-parts/providers/Microsoft.Network/applicationSecurityGroups/asg-parts"
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
