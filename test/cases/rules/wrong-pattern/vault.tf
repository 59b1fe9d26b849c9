# azurerm 4.81.0
resource "azurerm_key_vault" "dash" {
  name                       = "kv--ml"
  #                            ^^^^^^^^ error wrong-pattern: Change name from "kv--ml": it must not have two dashes in a row.
#~   name                       = "kv-ml"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault" "fine" {
  name                       = "kv-ml-01"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault" "unknown" {
  name                       = var.id
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

variable "id" {}
