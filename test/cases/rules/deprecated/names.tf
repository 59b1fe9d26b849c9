# azurerm 4.81.0
# Of two names that mean the same, the new one takes the value.
resource "azurerm_key_vault" "old" {
  name                      = "kv-old-4711"
#~   name                       = "kv-old-4711"
  resource_group_name       = "rg-ml"
#~   resource_group_name        = "rg-ml"
  location                  = "westeurope"
#~   location                   = "westeurope"
  tenant_id                 = var.id
#~   tenant_id                  = var.id
  sku_name                  = "standard"
#~   sku_name                   = "standard"
  enable_rbac_authorization = true # since we have Entra groups
# ^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: use rbac_authorization_enabled instead.
#~   rbac_authorization_enabled = true # since we have Entra groups
}

# What was turned off is not turned on.
resource "azurerm_log_analytics_workspace" "off" {
  name                          = "log-off"
#~   name                         = "log-off"
  resource_group_name           = "rg-ml"
#~   resource_group_name          = "rg-ml"
  location                      = "westeurope"
#~   location                     = "westeurope"
  local_authentication_disabled = true
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: local_authentication_disabled of azurerm_log_analytics_workspace is deprecated: use local_authentication_enabled instead.
#~   local_authentication_enabled = false
}

# What the variable says would be turned round.
resource "azurerm_log_analytics_workspace" "unknown" {
  name                          = "log-unknown"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  local_authentication_disabled = var.id
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: local_authentication_disabled of azurerm_log_analytics_workspace is deprecated: use local_authentication_enabled instead.
}

variable "id" {}
