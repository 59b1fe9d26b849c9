# azurerm 4.81.0
resource "azurerm_virtual_network" "inline" {
  name                = "vnet-inline"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16", "10.2.0.0/16"]
  subnet {
    name             = "outside"
    address_prefixes = ["10.1.1.0/24"]
    #                   ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or 10.2.0.0/16 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
  }
}

resource "azurerm_virtual_network" "inside" {
  name                = "vnet-inside"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  address_space       = ["10.0.0.0/16", "10.2.0.0/16"]
  subnet {
    name             = "inside"
    address_prefixes = ["10.2.1.0/24"]
  }
}
