# What is not sent as it is may be meant for something else: a warning.
module "network" {
  source        = "./network"
  address_space = "10.2.0.0/64"
  #               ^^^^^^^^^^^^^ warning address-range: Write a number from 0 to 32 behind the slash of 10.2.0.0/64: an address has 32 bits.
  release       = "4.0.30319.42000/1"
}

variable "range" {
  default = "10.400.0.0/16"
  #         ^^^^^^^^^^^^^^^ warning address-range: Write a number from 0 to 255 for 400 in 10.400.0.0/16: it is a part of an address.
}

# What is written about it need not be one.
resource "azurerm_resource_group" "noted" {
  name     = "rg-noted"
  location = "westeurope"
  tags     = { lines = "10.0.0.0/40" }
}
