# What other resources put into a list stays there.
resource "azurerm_resource_group" "main" {
  name     = "rg-lists"
  location = "westeurope"
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-lists"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_network_security_rule" "main" {
  name                        = "deny-all"
  resource_group_name         = azurerm_resource_group.main.name
  network_security_group_name = azurerm_network_security_group.main.name
  priority                    = 4000
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "*"
  source_port_range           = "*"
  destination_port_range      = "*"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_route_table" "main" {
  name                = "rt-lists"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  lifecycle {
    ignore_changes = [tags]
  }
}

resource "azurerm_route" "main" {
  name                = "local"
  resource_group_name = azurerm_resource_group.main.name
  route_table_name    = azurerm_route_table.main.name
  address_prefix      = "10.1.0.0/16"
  next_hop_type       = "VnetLocal"
}

# azurerm sends peerings as it has read them, and nothing of them before there are any.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-lists"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.1.0.0/16"]
}

resource "azurerm_virtual_network" "other" {
  name                = "vnet-other"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.2.0.0/16"]
}

resource "azurerm_virtual_network_peering" "main" {
  name                      = "to-other"
  resource_group_name       = azurerm_resource_group.main.name
  virtual_network_name      = azurerm_virtual_network.main.name
  remote_virtual_network_id = azurerm_virtual_network.other.id
}
