# azurerm 4.81.0
provider "azurerm" {
  features {}
}
