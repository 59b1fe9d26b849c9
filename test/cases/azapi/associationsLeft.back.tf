# azurerm_subnet.circle stays as it is: azapi would not take it: Remove this reference, or another one in this cycle: azapi_resource.subnet_circle → azapi_resource.network_security_group_circle → azapi_resource.subnet_circle.
# azurerm_network_security_group.circle stays as it is: azapi would not take it: Remove this reference, or another one in this cycle: azapi_resource.network_security_group_circle → azapi_resource.subnet_circle → azapi_resource.network_security_group_circle.
# azurerm_subnet_network_security_group_association.circle stays as it is: azapi would not take it: Remove this reference, or another one in this cycle: azapi_resource.subnet_circle → azapi_resource.network_security_group_circle → azapi_resource.subnet_circle.
# azurerm_subnet_network_security_group_association.other stays as it is: It sets a part of what subnet_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_nat_gateway_public_ip_association.one stays as it is: It sets a part of what nat_gateway_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_nat_gateway_public_ip_association.two stays as it is: It sets a part of what nat_gateway_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_subnet_route_table_association.many stays as it is: It sets a part of what subnet_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_nat_gateway.main stays as it is: azurerm_nat_gateway_public_ip_association.one writes into it as well, and azapi would remove that. azurerm_nat_gateway_public_ip_association.two writes into it as well, and azapi would remove that.
# azurerm_subnet.many stays as it is: azurerm_subnet_route_table_association.many writes into it as well, and azapi would remove that.
# Associations that cannot become a part of what they name.
variable "other_subnet" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-other/subnets/snet-other"
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

# It would wait for itself: the security group reads the subnet.
resource "azurerm_subnet" "circle" {
  name                 = "snet-circle"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.2.0/24"]
}

resource "azurerm_network_security_group" "circle" {
  name                = "nsg-circle"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  tags                = { subnet = azurerm_subnet.circle.id }

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

resource "azurerm_subnet_network_security_group_association" "circle" {
  subnet_id                 = azurerm_subnet.circle.id
  network_security_group_id = azurerm_network_security_group.circle.id
}

# Where the subnet is in no resource of the module, it stays.
resource "azurerm_subnet_network_security_group_association" "other" {
  subnet_id                 = var.other_subnet
  network_security_group_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/networkSecurityGroups/nsg"
}

# Two public IPs are in an order that nobody knows.
resource "azurerm_nat_gateway" "main" {
  name                = "ng"
  location            = "westeurope"
  resource_group_name = "rg"
}

resource "azurerm_nat_gateway_public_ip_association" "one" {
  nat_gateway_id       = azurerm_nat_gateway.main.id
  public_ip_address_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/publicIPAddresses/one"
}

resource "azurerm_nat_gateway_public_ip_association" "two" {
  nat_gateway_id       = azurerm_nat_gateway.main.id
  public_ip_address_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/publicIPAddresses/two"
}

# Each has its own, but not in the same way.
resource "azurerm_subnet" "many" {
  for_each             = { one = "10.0.8.0/24" }
  name                 = each.key
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = [each.value]
}

resource "azurerm_subnet_route_table_association" "many" {
  for_each       = azurerm_subnet.many
  subnet_id      = azurerm_subnet.many[each.key].id
  route_table_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/routeTables/rt"
}
