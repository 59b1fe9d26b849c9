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
}

resource "azurerm_key_vault" "conditional" {
  name                = "kv-conditional"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
}

resource "azurerm_key_vault" "given" {
  name                = "kv-given"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = var.tenant
  sku_name            = "standard"
}

variable "tenant" {}

variable "nothing" {
  default = null
}
