resource "azurerm_resource_group" "rg" {
  name     = "rg-committed"
  location = "westeurope"
}

resource "azurerm_resource_group" "other" {
  name     = "rg-never-applied"
  location = "westeurope"
}

resource "azurerm_key_vault" "kv" {
  name                       = "kv-ml"
  location                   = "westeurope"
  resource_group_name        = azurerm_resource_group.rg.name
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_storage_account" "aliased" {
  provider                 = azurerm.other
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

provider "azurerm" {
  alias = "other"
  features {}
}
