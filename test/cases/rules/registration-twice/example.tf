# azurerm 4.81.0
provider "azurerm" {
  skip_provider_registration      = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error registration-twice: Remove skip_provider_registration: resource_provider_registrations = "none" already says it.
  #^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: skip_provider_registration of provider azurerm is deprecated: remove it, since resource_provider_registrations is set.
#-
  resource_provider_registrations = "none"
  features {}
}

data "azurerm_client_config" "current" {}
