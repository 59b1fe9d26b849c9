# What the newer version requires was optional before: null was as good as leaving it out.
variable "use_rbac" {
  type    = bool
  default = null
}

variable "is_rbac" {
  type    = bool
  default = false
}

variable "vaults" {
  type = map(any)
}

resource "azurerm_key_vault" "null_by_default" {
  name                       = "kv-ml-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = var.use_rbac
  #^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-argument: Give rbac_authorization_enabled a value: it must be set in azurerm {newest}, and var.use_rbac is null unless it is set.
}

resource "azurerm_key_vault" "renamed" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set rbac_authorization_enabled: azurerm_key_vault requires it.
  name                      = "kv-ml-4712"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  tenant_id                 = "00000000-0000-0000-0000-000000000000"
  sku_name                  = "standard"
  enable_rbac_authorization = var.use_rbac
  #^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_key_vault has no argument enable_rbac_authorization. It was in azurerm 4.81.0 and is not in {newest}: use rbac_authorization_enabled instead.
}

resource "azurerm_key_vault" "looked_up" {
  for_each                   = var.vaults
  name                       = each.key
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = lookup(each.value, "rbac", null)
  #^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-argument: Give rbac_authorization_enabled a value: it must be set in azurerm {newest}, and what it is set to may be null.
}

resource "azurerm_key_vault" "set" {
  name                       = "kv-ml-4713"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = var.is_rbac
}

resource "azurerm_key_vault" "chosen" {
  name                       = "kv-ml-4714"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = coalesce(var.use_rbac, true)
}

resource "azurerm_key_vault" "guarded" {
  name                       = "kv-ml-4715"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "standard"
  rbac_authorization_enabled = var.use_rbac != null ? var.use_rbac : true
}
