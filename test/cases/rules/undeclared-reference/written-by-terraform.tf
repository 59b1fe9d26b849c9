# azurerm 4.81.0
import {
  # Terraform can write what is not declared.
  to = azurerm_resource_group.lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab"
}

#+ locals {
#+   id = ""
#+ }
#+
import {
  to = azurerm_resource_group.other
  id = local.id
  #    ^^^^^^^^ error undeclared-reference: This module declares no local.id. Declare it in a locals block, or correct the name.
}
