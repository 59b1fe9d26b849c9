# azurerm 5.2.0
resource "azurerm_virtual_network" "main" {
  name                = "vnet-training"
  location            = "westeurope"
  resource_group_name = "rg-training"
  address_space       = ["10.0.0.0/33", "10.300.0.0/16"]
  #                      ^^^^^^^^^^^^^ error address-range: Write a number from 0 to 32 behind the slash of 10.0.0.0/33: an address has 32 bits.
  #                                     ^^^^^^^^^^^^^^^ error address-range: Write a number from 0 to 255 for 300 in 10.300.0.0/16: it is a part of an address.
}

resource "azurerm_virtual_network" "passes" {
  name                = "vnet-passes"
  location            = "westeurope"
  resource_group_name = "rg-training"
  address_space       = ["10.255.0.0/16"]
}

resource "azurerm_virtual_network" "unknown" {
  name                = "vnet-unknown"
  location            = "westeurope"
  resource_group_name = "rg-training"
  address_space       = [var.unknown]
}

variable "unknown" {}
