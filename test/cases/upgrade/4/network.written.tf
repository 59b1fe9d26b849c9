# Names that were spelled anew, one value that became a list, and a default.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16"]

  subnet {
    name             = "snet-ml"
    address_prefixes = ["10.0.1.0/24"]
  }
}

resource "azurerm_route_table" "main" {
  name                          = "rt-ml"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  bgp_route_propagation_enabled = true
}

resource "azurerm_public_ip" "main" {
  name                = "pip-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  allocation_method   = "Static"
  sku                 = "Basic"
}
