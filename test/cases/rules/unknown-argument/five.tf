# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_key_vault" "old" {
  name                       = "kv-old-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  enable_rbac_authorization  = true
  #^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_key_vault has no argument enable_rbac_authorization. It was in azurerm 4.81.0, and this folder uses 5.2.0: use rbac_authorization_enabled instead.
#-
  rbac_authorization_enabled = true
}

provider "azurerm" {
  skip_provider_registration = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: provider azurerm has no argument skip_provider_registration. It was in azurerm 4.81.0, and this folder uses 5.2.0: use resource_provider_registrations instead.
#~   resource_provider_registrations = "core"
  enhanced_validation {}
  #^^^^^^^^^^^^^^^^^^ error unknown-argument: provider azurerm has no block enhanced_validation. It was in azurerm 4.81.0, and this folder uses 5.2.0: use features instead.
#-
  features {}
}

provider "azurerm" {
  alias = "fine"
  features {
    enhanced_validation {}
  }
}
