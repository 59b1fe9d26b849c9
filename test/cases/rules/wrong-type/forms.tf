# azurerm 4.81.0
variable "spaces" {
  type = map(string)
}

variable "space" {
  type = map(object({ prefix = string }))
}

variable "address" {
  type = string
}

variable "other" {}

# Where a list, a map or a single value is written in the place of another one, and it is plain what is meant.
resource "azurerm_virtual_network" "one" {
  name                = ["vnet-one"]
  #                     ^^^^^^^^^^^^ error wrong-type: name must be a string, not a list.
#~   name                = "vnet-one"
  location            = ["westeurope", "northeurope"]
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: location must be a string, not a list.
  resource_group_name = [var.address]
  #                     ^^^^^^^^^^^^^ error wrong-type: resource_group_name must be a string, not a list.
#~   resource_group_name = var.address
  address_space       = { main = "10.0.0.0/16", other = var.address }
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: address_space must be a set, written as a list, not an object.
#~   address_space       = ["10.0.0.0/16", var.address]
  dns_servers         = { main = ["10.0.0.4"] }
  #                     ^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: dns_servers must be a list, not an object.
  tags                = [{ team = "science", cost = 4 }]
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: tags must be a map, not a list.
#~   tags = {
#+     team = "science"
#+     cost = "4"
#+   }
}

resource "azurerm_virtual_network" "two" {
  name                = "vnet-two"
  location            = "westeurope"
  resource_group_name = "rg-two"
  address_space       = var.spaces
  #                     ^^^^^^^^^^ error wrong-type: address_space must be a set of strings, written as a list, not a map of strings.
#~   address_space       = values(var.spaces)
  dns_servers         = var.space
  #                     ^^^^^^^^^ error wrong-type: dns_servers must be a list of strings, not a map of objects.
  tags                = [{ name = "team", value = "science" }, { name = "cost", value = var.address }]
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: tags must be a map, not a list.
#~   tags = {
#+     team = "science"
#+     cost = var.address
#+   }
}

resource "azurerm_virtual_network" "three" {
  name                    = "vnet-three"
  location                = "westeurope"
  resource_group_name     = "rg-three"
  address_space           = "10.0.0.0/16"
  #                         ^^^^^^^^^^^^^ error wrong-type: address_space must be a set, written as a list, not "10.0.0.0/16".
#~   address_space           = ["10.0.0.0/16"]
  flow_timeout_in_minutes = [4]
  #                         ^^^ error wrong-type: flow_timeout_in_minutes must be a number, not a list.
#~   flow_timeout_in_minutes = 4
  tags                    = [{ team = "science" }, { team = "other" }]
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: tags must be a map, not a list.
}

resource "azurerm_virtual_network" "unknown" {
  name                = "vnet-unknown"
  location            = "westeurope"
  resource_group_name = "rg-unknown"
  address_space       = var.other
  tags                = var.other
}
