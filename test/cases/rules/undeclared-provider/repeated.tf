# azurerm 4.81.0
provider "azurerm" {
  alias    = "each"
  for_each = toset(["west", "north"])
  features {}
}

data "azurerm_client_config" "chosen" {
  provider = azurerm.each["west"]
}
