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
        id = azapi_resource.network_security_group_main.id
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

resource "azapi_resource" "host" {
  type      = "Microsoft.Network/networkInterfaces@2025-01-01"
  name      = "nic-host"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-network"
  location  = "westeurope"
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "main"
          properties = {
            privateIPAllocationMethod = "Dynamic"
            subnet = {
              id = azapi_resource.subnet_main.id
            }

            primary                 = false
            privateIPAddressVersion = "IPv4"
          }
        },
      ]

      enableAcceleratedNetworking = false
      enableIPForwarding          = false
    }
  }
}

moved {
  from = azurerm_network_interface.host
  to   = azapi_resource.host
}

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-hosts"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-network"
  location  = "westeurope"
  body = {
    properties = {
      securityRules = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.securityRules]
  }
}

moved {
  from = azurerm_network_security_group.main
  to   = azapi_resource.network_security_group_main
}

removed {
  from = azurerm_subnet_network_security_group_association.main

  lifecycle {
    destroy = false
  }
}
