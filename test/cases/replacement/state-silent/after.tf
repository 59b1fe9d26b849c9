variable "tenant" {}

# The state has this in another spelling.
resource "azurerm_resource_group" "rg" {
  name     = "rg-ml"
  location = "West Europe"
}

# The state of an older provider does not tell tenant_id; a variable may be what it was.
resource "azurerm_key_vault" "kv" {
  name                       = "kv-ml"
  location                   = azurerm_resource_group.rg.location
  resource_group_name        = var.tenant
  tenant_id                  = "99999999-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

# Of another subscription there.
resource "azurerm_storage_account" "st" {
  name                     = "stother"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_resource_group" "many" {
  for_each = toset(["a", "b"])
  name     = "rg-other-${each.key}"
  location = "westeurope"
}

# Only in a called module, only what waits to be destroyed, only read.
resource "azurerm_resource_group" "inner" {
  name     = "rg-other"
  location = "westeurope"
}

resource "azurerm_resource_group" "deposed" {
  name     = "rg-other"
  location = "westeurope"
}

resource "azurerm_resource_group" "read" {
  name     = "rg-other"
  location = "westeurope"
}
