resource "azurerm_key_vault" "old" {
  name                       = "kv-old"
  location                   = "westeurope"
  resource_group_name        = "rg"
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_key_vault" "new" {
  name                       = "kv-new"
  location                   = "westeurope"
  resource_group_name        = "rg"
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_storage_account" "st" {
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  #^^^^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing account_replication_type replaces azurerm_storage_account.st: it would be destroyed and created again.
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-main"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai"
  key_vault_id            = azurerm_key_vault.new.id
  #^^^^^^^^^^^ warning replaces-resource: Changing key_vault_id replaces azurerm_machine_learning_workspace.ml: it would be destroyed and created again.
  storage_account_id      = azurerm_storage_account.st.id

  identity {
    type = "SystemAssigned"
  }
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}
