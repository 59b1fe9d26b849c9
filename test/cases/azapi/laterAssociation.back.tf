# azapi_resource.subnet_main stays as it is: azurerm would not take its network_security_group_id_wo: Set network_security_group_id_wo_version too: network_security_group_id_wo needs it.
# azurerm_subnet.main: azurerm_subnet_network_security_group_association.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_subnet.main: azurerm_subnet_network_security_group_association.main waited for azurerm_network_interface.host. A part of this resource cannot: what it waited for needs this resource.
# An association that waits for what needs its subnet becomes a part of the subnet all the same.
data "azapi_client_config" "current" {}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-hosts"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-hub"
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]
      networkSecurityGroup = {
        id = azurerm_network_security_group.main.id
      }

      defaultOutboundAccess             = true
      privateEndpointNetworkPolicies    = "Disabled"
      privateLinkServiceNetworkPolicies = "Enabled"
      sharingScope                      = ""
      delegations                       = []
      serviceEndpointPolicies           = []
      serviceEndpoints                  = []
    }
  }
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

resource "azurerm_network_interface" "host" {
  name                = "nic-host"
  resource_group_name = "rg-network"
  location            = "westeurope"

  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azapi_resource.subnet_main.id
  }
}

removed {
  from = azapi_resource.host

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_interface.host
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-network/providers/Microsoft.Network/networkInterfaces/nic-host"
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-hosts"
  resource_group_name = "rg-network"
  location            = "westeurope"
}

removed {
  from = azapi_resource.network_security_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-network/providers/Microsoft.Network/networkSecurityGroups/nsg-hosts"
}

removed {
  from = azurerm_subnet_network_security_group_association.main

  lifecycle {
    destroy = false
  }
}
