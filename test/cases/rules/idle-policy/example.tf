# azurerm 4.81.0
resource "azurerm_key_vault" "inside" {
  name                       = "kv-inside-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
  access_policy {
  #^^^^^^^^^^^^ warning idle-policy: Remove access_policy: with rbac_authorization_enabled its access policies have no effect; use role assignments instead.
    tenant_id = var.unknown
    object_id = var.unknown
  }
#- 4 lines
}

variable "unknown" {}
