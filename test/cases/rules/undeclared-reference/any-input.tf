# What a module takes that is not here may be of any type.
module "fails" {
  source = "example.com/team/network/azurerm"
  name   = var.nowhere
  #        ^^^^^^^^^^^ error undeclared-reference: This module declares no var.nowhere. Declare it with a variable block, or correct the name.
}

#+ variable "nowhere" {
#+   type = any
#+ }
#+