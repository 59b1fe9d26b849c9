# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_key_vault" "foreign" {
  name                = "kv-foreign-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning vault-tenant: Set tenant_id to 00000000-0000-0000-0000-000000000000, the tenant of the provider: otherwise its users have no access to this vault.
#~   tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_key_vault" "fine" {
  name                = "kv-fine-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

resource "azurerm_key_vault" "unknown" {
  name                = "kv-unknown-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
}

provider "azurerm" {
  tenant_id       = "00000000-0000-0000-0000-000000000000"
  subscription_id = var.unknown
  features {}
}
