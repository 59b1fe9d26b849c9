# azurerm 4.81.0
variable "unknown" {}

provider "azurerm" {
  subscription_id                 = var.unknown
  resource_provider_registrations = "none"
  features {}
}

provider "azurerm" {
  alias                           = "fine"
  subscription_id                 = var.unknown
  resource_provider_registrations = "none"
  features {}
}

provider "azurerm" {
  alias                           = "unknown"
  subscription_id                 = var.unknown
  skip_provider_registration      = var.unknown
  resource_provider_registrations = "none"
  features {}
}
