# azurerm 4.20.0
variable "unknown" {}

provider "azurerm" {
  subscription_id = var.unknown
  features {}
}
