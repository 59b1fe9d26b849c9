# azurerm_subnet_route_table_association.guarded stays as it is: It sets a part of what subnet_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_subnet.guarded stays as it is: azurerm_subnet_route_table_association.guarded writes into it as well, and azapi would remove that.
data "azapi_client_config" "current" {}

resource "azurerm_route_table" "empty" {
  name                = "rt"
  resource_group_name = "rg"
  location            = "westeurope"
}

removed {
  from = azapi_resource.empty

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_route_table.empty
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt"
}

resource "azurerm_route_table" "filled" {
  name                = "rt-2"
  resource_group_name = "rg"
  location            = "westeurope"

  route {
    address_prefix = "10.0.0.0/16"
    name           = "out"
    next_hop_type  = "None"
  }
}

removed {
  from = azapi_resource.filled

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_route_table.filled
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt-2"
}

resource "azurerm_subnet" "guarded" {
  name                 = "s"
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_route_table_association" "guarded" {
  subnet_id      = azurerm_subnet.guarded.id
  route_table_id = azurerm_route_table.empty.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_subnet" "plain" {
  name                 = "s-2"
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.2.0/24"]
}

removed {
  from = azapi_resource.plain

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_subnet.plain
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/s-2"
}
