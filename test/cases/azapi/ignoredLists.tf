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
