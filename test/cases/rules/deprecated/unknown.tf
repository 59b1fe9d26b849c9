# azurerm 4.81.0
resource "azurerm_key_vault" "fine" {
  name                       = "kv-fine-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.tenant
  sku_name                   = "standard"
  rbac_authorization_enabled = var.roles
}

variable "tenant" {}

variable "roles" {}
