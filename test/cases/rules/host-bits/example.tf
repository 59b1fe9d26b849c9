# azurerm 4.81.0
resource "azurerm_virtual_network" "ml" {
  name                = "vnet-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16", "10.1.0.4/16"]
  #                                     ^^^^^^^^^^^^^ error host-bits: Write 10.1.0.0/16 for 10.1.0.4/16 in address_space: Azure takes no range that begins with the address of a host.
#~   address_space       = ["10.0.0.0/16", "10.1.0.0/16"]
}

resource "azurerm_subnet" "ml" {
  name                 = "snet-ml"
  resource_group_name  = "rg-ml"
  virtual_network_name = azurerm_virtual_network.ml.name
  address_prefixes     = ["10.0.1.5/24"]
  #                       ^^^^^^^^^^^^^ error host-bits: Write 10.0.1.0/24 for 10.0.1.5/24 in address_prefixes: Azure takes no range that begins with the address of a host.
#~   address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "unknown" {
  name                 = "snet-unknown"
  resource_group_name  = "rg-ml"
  virtual_network_name = azurerm_virtual_network.ml.name
  address_prefixes     = var.ranges
}

variable "ranges" {
  type = list(string)
}
