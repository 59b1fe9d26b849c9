# azurerm 4.81.0
provider "azurerm" {
  features {}
}

provider "azurerm" {
  alias = "west"
  features {}
}

# What a called module calls its configurations is its own matter.
module "network" {
  source = "example.com/team/network/azurerm"
  providers = {
    azurerm      = azurerm
    azurerm.main = azurerm.west
  }
}

module "fails" {
  source = "example.com/team/network/azurerm"
  name   = var.nowhere
  #        ^^^^^^^^^^^ error undeclared-reference: This module declares no var.nowhere. Declare it with a variable block, or correct the name.
}

#+ variable "nowhere" {
#+   type = any
#+ }
#+