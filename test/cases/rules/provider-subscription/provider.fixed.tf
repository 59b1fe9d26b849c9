# azurerm 4.20.0
provider "azurerm" {
  features {}
  subscription_id = ""
}

provider "azurerm" {
  alias = "other"
  features {}
}
