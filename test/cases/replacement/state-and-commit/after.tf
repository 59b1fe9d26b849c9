# What the state holds counts, whatever was committed.
resource "azurerm_resource_group" "rg" {
  name     = "rg-ml"
  location = "westeurope"
}

# Not in the state: nothing of it is there.
resource "azurerm_resource_group" "other" {
  name     = "rg-to-be"
  location = "westeurope"
}

# Another group than was committed, whose name the state does not tell.
resource "azurerm_key_vault" "kv" {
  name                       = "kv-ml"
  location                   = "westeurope"
  resource_group_name        = azurerm_resource_group.other.name
  #^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing resource_group_name replaces azurerm_key_vault.kv: it would be destroyed and created again.
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_storage_account" "aliased" {
  provider                 = azurerm.other
  name                     = "stnew"
  #^^^ warning replaces-resource: Changing name replaces azurerm_storage_account.aliased: it would be destroyed and created again.
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

provider "azurerm" {
  alias = "other"
  features {}
}
