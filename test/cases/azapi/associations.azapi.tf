# azurerm_subnet.main: azurerm_subnet_network_security_group_association.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_subnet.main: azurerm_subnet_route_table_association.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_subnet.spoke: azurerm_subnet_network_security_group_association.spoke is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_nat_gateway.main: azurerm_nat_gateway_public_ip_association.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# What associations set becomes a part of what they name.
variable "spokes" {
  type    = map(string)
  default = { one = "10.0.8.0/24", two = "10.0.9.0/24" }
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-associations"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-associations"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg-associations"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      securityRules = [
        {
          properties = {
            access                   = "Deny"
            destinationAddressPrefix = "*"
            destinationPortRange     = "*"
            direction                = "Inbound"
            priority                 = 4000
            protocol                 = "*"
            sourceAddressPrefix      = "*"
            sourcePortRange          = "*"
          }
          name = "deny-all"
        },
      ]
    }
  }
}

moved {
  from = azurerm_network_security_group.main
  to   = azapi_resource.network_security_group_main
}

resource "azapi_resource" "route_table_main" {
  type      = "Microsoft.Network/routeTables@2025-01-01"
  name      = "rt-associations"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      routes = [
        {
          properties = {
            addressPrefix = "10.1.0.0/16"
            nextHopType   = "VnetLocal"
          }
          name = "local"
        },
      ]

      disableBgpRoutePropagation = false
    }
  }
}

moved {
  from = azurerm_route_table.main
  to   = azapi_resource.route_table_main
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-main"
  parent_id = azapi_resource.virtual_network_main.id
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]
      networkSecurityGroup = {
        id = azapi_resource.network_security_group_main.id
      }
      routeTable = {
        id = azapi_resource.route_table_main.id
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
  depends_on = [azapi_resource.late]
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

# The rules come first.
removed {
  from = azurerm_subnet_network_security_group_association.main

  lifecycle {
    destroy = false
  }
}

removed {
  from = azurerm_subnet_route_table_association.main

  lifecycle {
    destroy = false
  }
}

resource "azapi_resource" "late" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = "allow-https"
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-elsewhere"
  body = {
    properties = {
      access                   = "Allow"
      destinationAddressPrefix = "*"
      destinationPortRange     = "443"
      direction                = "Inbound"
      priority                 = 100
      protocol                 = "Tcp"
      sourceAddressPrefix      = "*"
      sourcePortRange          = "*"
    }
  }
}

moved {
  from = azurerm_network_security_rule.late
  to   = azapi_resource.late
}

# Each instance has its own.
resource "azapi_resource" "subnet_spoke" {
  for_each  = var.spokes
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-${each.key}"
  parent_id = azapi_resource.virtual_network_main.id
  body = {
    properties = {
      addressPrefixes = [each.value]
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
  from = azurerm_subnet.spoke
  to   = azapi_resource.subnet_spoke
}

removed {
  from = azurerm_subnet_network_security_group_association.spoke

  lifecycle {
    destroy = false
  }
}

# One list, one element.
resource "azapi_resource" "public_ip_main" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "pip-associations"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      publicIPAllocationMethod = "Static"

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes   = 4
      publicIPAddressVersion = "IPv4"
    }

    sku = {
      name = "Standard"
      tier = "Regional"
    }
  }
}

moved {
  from = azurerm_public_ip.main
  to   = azapi_resource.public_ip_main
}

resource "azapi_resource" "nat_gateway_main" {
  type      = "Microsoft.Network/natGateways@2025-01-01"
  name      = "ng-associations"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      publicIpAddresses = [
        {
          id = azapi_resource.public_ip_main.id
        },
      ]

      idleTimeoutInMinutes = 4
    }

    sku = {
      name = "Standard"
    }
  }
}

moved {
  from = azurerm_nat_gateway.main
  to   = azapi_resource.nat_gateway_main
}

removed {
  from = azurerm_nat_gateway_public_ip_association.main

  lifecycle {
    destroy = false
  }
}

resource "azapi_resource" "after" {
  type      = "Microsoft.Network/routeTables/routes@2025-01-01"
  name      = "after"
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.Network/routeTables/rt-elsewhere"
  body = {
    properties = {
      addressPrefix = "10.2.0.0/16"
      nextHopType   = "VnetLocal"
    }
  }
  depends_on = [azapi_resource.subnet_main]
}

moved {
  from = azurerm_route.after
  to   = azapi_resource.after
}
