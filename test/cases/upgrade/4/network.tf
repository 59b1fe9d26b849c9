# Names that were spelled anew, one value that became a list, and a default.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16"]

  subnet {
  #^^^^^ error missing-argument: Set address_prefixes: subnet requires it.
    name           = "snet-ml"
    address_prefix = "10.0.1.0/24"
    #^^^^^^^^^^^^^ error unknown-argument: subnet has no argument address_prefix. It was in azurerm 3.117.1 and is not in 4.81.0: change to address_prefixes.
  }
}

resource "azurerm_route_table" "main" {
  name                          = "rt-ml"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  disable_bgp_route_propagation = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_route_table has no argument disable_bgp_route_propagation. It was in azurerm 3.117.1 and is not in 4.81.0: use bgp_route_propagation_enabled instead.
}

resource "azurerm_public_ip" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning changed-default: The default of sku changes from "Basic" to "Standard" in azurerm 4.81.0: set it to "Basic" to keep the present value.
  name                = "pip-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  allocation_method   = "Static"
}
