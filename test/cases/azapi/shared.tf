resource "azurerm_route_table" "empty" {
  name                = "rt"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "azurerm_route_table" "filled" {
  name                = "rt-2"
  resource_group_name = "rg"
  location            = "westeurope"

  route {
    name           = "out"
    address_prefix = "10.0.0.0/16"
    next_hop_type  = "None"
  }
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
