# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# azapi_resource.late stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_rule.
# azapi_resource.subnet_spoke stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# azapi_resource.nat_gateway_main stays as it is: No resource of azurerm's is known to send the same: azurerm_nat_gateway.
# azapi_resource.after stays as it is: No resource of azurerm's is known to send the same: azurerm_route.
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

resource "azurerm_resource_group" "main" {
  name     = "rg-associations"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-associations"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-associations"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-associations"
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-associations"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  security_rule {
    access                     = "Deny"
    destination_address_prefix = "*"
    destination_port_range     = "*"
    direction                  = "Inbound"
    name                       = "deny-all"
    priority                   = 4000
    protocol                   = "*"
    source_address_prefix      = "*"
    source_port_range          = "*"
  }
}

removed {
  from = azapi_resource.network_security_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-associations"
}

resource "azurerm_route_table" "main" {
  name                = "rt-associations"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  route {
    address_prefix = "10.1.0.0/16"
    name           = "local"
    next_hop_type  = "VnetLocal"
  }
}

removed {
  from = azapi_resource.route_table_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_route_table.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/routeTables/rt-associations"
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-main"
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]
      networkSecurityGroup = {
        id = azurerm_network_security_group.main.id
      }
      routeTable = {
        id = azurerm_route_table.main.id
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
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg-elsewhere"
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
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      addressPrefixes = [each.value]
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
resource "azurerm_public_ip" "main" {
  name                = "pip-associations"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  allocation_method   = "Static"
}

removed {
  from = azapi_resource.public_ip_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/publicIPAddresses/pip-associations"
}

resource "azapi_resource" "nat_gateway_main" {
  type      = "Microsoft.Network/natGateways@2025-01-01"
  name      = "ng-associations"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      publicIpAddresses = [
        {
          id = azurerm_public_ip.main.id
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
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/routeTables/rt-elsewhere"
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
