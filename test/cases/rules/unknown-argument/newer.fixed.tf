resource "azurerm_resource_group" "newer" {
  name     = "rg-newer"
  location = "westeurope"
}

resource "azurerm_resource_group" "misspelt" {
  name     = "rg-misspelt"
  location = "westeurope"
  tags     = {}
}

resource "azurerm_resource_group" "terraform" {
  name     = "rg-terraform"
  location = "westeurope"

  lifecycle {
  }
}
