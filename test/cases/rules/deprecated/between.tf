# azurerm 4.45.0
variable "unknown" {}

# Deprecated in 4.42, which lies between two snapshots.
resource "azurerm_key_vault" "old" {
  name                      = "kv-old-4711"
#~   name                       = "kv-old-4711"
  resource_group_name       = "rg-ml"
#~   resource_group_name        = "rg-ml"
  location                  = "westeurope"
#~   location                   = "westeurope"
  tenant_id                 = var.unknown
#~   tenant_id                  = var.unknown
  sku_name                  = "standard"
#~   sku_name                   = "standard"
  enable_rbac_authorization = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: use rbac_authorization_enabled instead.
#~   rbac_authorization_enabled = true
}

# Deprecated in 4.58.
resource "azurerm_batch_certificate" "fine" {
  resource_group_name  = "rg-ml"
  account_name         = "batch"
  certificate          = var.unknown
  format               = "Cer"
  thumbprint           = "42c107874fd0e4a9583292a2f1098e8fe4b2edda"
  thumbprint_algorithm = "SHA1"
}

resource "azurerm_key_vault" "unknown" {
  name                       = "kv-unknown-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.unknown
  sku_name                   = "standard"
  rbac_authorization_enabled = var.unknown
}
