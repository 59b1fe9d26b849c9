# azurerm 4.81.0

provider "azurerm" {
  alias = "connectivity"
  features {}
}

resource "azurerm_resource_group" "misspelt" {
  provider = azurerm.conectivity
  #          ^^^^^^^^^^^^^^^^^^^ error undeclared-provider: No provider "azurerm" block has alias = "conectivity". Did you mean connectivity?
#~   provider = azurerm.connectivity
  name     = "rg-misspelt"
  location = "westeurope"
}
