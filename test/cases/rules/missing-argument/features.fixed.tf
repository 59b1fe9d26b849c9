# azurerm 4.81.0
variable "unknown" {}

provider "azurerm" {
  subscription_id = var.unknown

  features {}
}

provider "azurerm" {
  alias           = "fine"
  subscription_id = var.unknown
  features {}
}
