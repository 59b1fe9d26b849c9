resource "azurerm_resource_group" "newer" {
  name     = "rg-newer"
  location = "westeurope"
  colour   = "blue"
  #^^^^^ warning unknown-argument: azurerm_resource_group has no argument colour. No known release has it (azurerm 2.72.0 to {newest}).
#-
}

resource "azurerm_resource_group" "misspelt" {
  name     = "rg-misspelt"
  location = "westeurope"
  tag      = {}
  #^^ error unknown-argument: azurerm_resource_group has no argument tag. Did you mean tags?
#~   tags     = {}
}

resource "azurerm_resource_group" "terraform" {
  name     = "rg-terraform"
  location = "westeurope"

  lifecycle {
    colour = "blue"
    #^^^^^ error unknown-argument: lifecycle has no argument colour.
#-
  }
}
