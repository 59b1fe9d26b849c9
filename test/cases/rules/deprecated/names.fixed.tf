# azurerm 4.81.0
# Of two names that mean the same, the new one takes the value.
resource "azurerm_key_vault" "old" {
  name                       = "kv-old-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = true # since we have Entra groups
}

# What was turned off is not turned on.
resource "azurerm_log_analytics_workspace" "off" {
  name                         = "log-off"
  resource_group_name          = "rg-ml"
  location                     = "westeurope"
  local_authentication_enabled = false
}

# What the variable says would be turned round.
resource "azurerm_log_analytics_workspace" "unknown" {
  name                          = "log-unknown"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  local_authentication_disabled = var.id
}

variable "id" {}
