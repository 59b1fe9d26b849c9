# azurerm_subnet_route_table_association.guarded stays as it is: It sets a part of what subnet_id names, and becomes a part of that only where both are in one module, each for each, and are converted together.
# azurerm_subnet.guarded stays as it is: azurerm_subnet_route_table_association.guarded writes into it as well, and azapi would remove that.
data "azapi_client_config" "current" {}

resource "azapi_resource" "empty" {
  type      = "Microsoft.Network/routeTables@2025-01-01"
  name      = "rt"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      disableBgpRoutePropagation = false
      routes                     = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.routes]
  }
}

moved {
  from = azurerm_route_table.empty
  to   = azapi_resource.empty
}

resource "azapi_resource" "filled" {
  type      = "Microsoft.Network/routeTables@2025-01-01"
  name      = "rt-2"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      routes = [
        {
          properties = {
            addressPrefix = "10.0.0.0/16"
            nextHopType   = "None"
          }
          name = "out"
        },
      ]

      disableBgpRoutePropagation = false
    }
  }
}

moved {
  from = azurerm_route_table.filled
  to   = azapi_resource.filled
}

resource "azurerm_subnet" "guarded" {
  name                 = "s"
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet_route_table_association" "guarded" {
  subnet_id      = azurerm_subnet.guarded.id
  route_table_id = azapi_resource.empty.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "azapi_resource" "plain" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "s-2"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
  body = {
    properties = {
      addressPrefixes = ["10.0.2.0/24"]

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
  from = azurerm_subnet.plain
  to   = azapi_resource.plain
}
