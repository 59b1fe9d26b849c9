resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
  tags     = { team = var.team }
  #                   ^^^^^^^^ error undeclared-reference: This module declares no var.team. Declare it with a variable block, or correct the name.
}
#+
#+ variable "team" {
#+   type = any
#+ }
