# azurerm 4.81.0
# Of a list that is written elsewhere its elements are meant.
resource "azurerm_virtual_network" "one" {
  name                = "vnet-one"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network" "two" {
  name                = "vnet-two"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.1.0.0/16"]
  dns_servers         = azurerm_virtual_network.one.subnet
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: Each of dns_servers must be a string, not an object.
}
