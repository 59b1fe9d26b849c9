# azurerm 4.81.0
resource "azurerm_key_vault" "foreign" {
  name                = "kv-foreign-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning vault-tenant: Set tenant_id to 00000000-0000-0000-0000-000000000000, the tenant of the provider: otherwise its users have no access to this vault.
#~   tenant_id           = "00000000-0000-0000-0000-000000000000"
}

provider "azurerm" {
  tenant_id = "00000000-0000-0000-0000-000000000000"
  features {}
}
