resource "azurerm_key_vault" "kv" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep purge_protection_enabled as it was: once on, it cannot be turned off, and the vault cannot be purged before its retention ends.
  name                       = "kv-ml"
  location                   = "westeurope"
  resource_group_name        = "rg"
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  soft_delete_retention_days = 30
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep soft_delete_retention_days as it was: the provider refuses to change it once it is set.
#~   soft_delete_retention_days = 90
#+   purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-main"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai"
  key_vault_id            = azurerm_key_vault.kv.id
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stml"

  identity {
    type = "SystemAssigned"
    #^^^ warning one-way-change: Keep identity.type as it was: a workspace with both kinds of identities cannot go back to SystemAssigned alone.
#~     type = "SystemAssigned, UserAssigned"
  }

  managed_network {
    isolation_mode = "AllowInternetOutbound"
    #^^^^^^^^^^^^^ error one-way-change: Keep managed_network.isolation_mode as it was: a managed network cannot be opened again. Create a new workspace for another mode.
#~     isolation_mode = "AllowOnlyApprovedOutbound"
  }

  serverless_compute {
    public_ip_enabled = false
    #^^^^^^^^^^^^^^^^ error one-way-change: Keep serverless_compute.public_ip_enabled as it was: without subnet_id it cannot be turned off. Set subnet_id first.
#~     public_ip_enabled = true
  }
}
