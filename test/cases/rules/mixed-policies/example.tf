# azurerm 4.81.0
resource "azurerm_key_vault" "own" {
  name                = "kv-own-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
  access_policy {
    tenant_id = var.unknown
    object_id = var.unknown
  }
}

resource "azurerm_key_vault_access_policy" "mixed" {
  key_vault_id = azurerm_key_vault.own.id
  #              ^^^^^^^^^^^^^^^^^^^^^^^^ warning mixed-policies: Move this policy into azurerm_key_vault.own, or remove access_policy there: each removes the other on every apply.
  tenant_id    = var.unknown
  object_id    = var.unknown
}

variable "unknown" {}
