# azurerm 4.41.0
variable "unknown" {}

resource "azurerm_key_vault" "fine" {
  name                      = "kv-fine-4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  tenant_id                 = var.unknown
  sku_name                  = "standard"
  enable_rbac_authorization = true
}
