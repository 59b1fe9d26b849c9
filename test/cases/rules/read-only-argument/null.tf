# azurerm 4.81.0
resource "azurerm_key_vault" "null" {
  name                = "kv-null"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
  vault_uri           = null
}

# As a module that is called, these may be null.
resource "azurerm_key_vault" "open" {
  name                = "kv-open"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
  vault_uri           = var.nothing
# ^^^^^^^^^ warning read-only-argument: Remove vault_uri: the provider sets it, so azurerm_key_vault accepts no value for it.
#-
}

resource "azurerm_key_vault" "conditional" {
  name                = "kv-conditional"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
  vault_uri           = var.tenant == null ? null : "https://kv.vault.azure.net/"
# ^^^^^^^^^ warning read-only-argument: Remove vault_uri: the provider sets it, so azurerm_key_vault accepts no value for it.
#-
}

resource "azurerm_key_vault" "given" {
  name                = "kv-given"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
  vault_uri           = var.tenant
# ^^^^^^^^^ error read-only-argument: Remove vault_uri: the provider sets it, so azurerm_key_vault accepts no value for it.
#-
}

variable "tenant" {}

variable "nothing" {
  default = null
}
