# azurerm 4.81.0
variable "unknown" {}

provider "azurerm" {
  subscription_id                 = var.unknown
  skip_provider_registration      = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error registration-twice: Remove skip_provider_registration: resource_provider_registrations = "none" already says it.
  #^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: skip_provider_registration of provider azurerm is deprecated: remove it, since resource_provider_registrations is set.
#-
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
  #^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: skip_provider_registration of provider azurerm is deprecated: remove it, since resource_provider_registrations is set.
  resource_provider_registrations = "none"
  features {}
}

data "azurerm_client_config" "current" {}
