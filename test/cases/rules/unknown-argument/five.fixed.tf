# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_key_vault" "old" {
  name                       = "kv-old-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
}

provider "azurerm" {
  resource_provider_registrations = "core"
  features {}
}

provider "azurerm" {
  alias = "fine"
  features {
    enhanced_validation {}
  }
}
