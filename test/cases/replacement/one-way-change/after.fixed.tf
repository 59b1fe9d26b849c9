resource "azurerm_key_vault" "kv" {
  name                       = "kv-ml"
  location                   = "westeurope"
  resource_group_name        = "rg"
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  soft_delete_retention_days = 90
  purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-main"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/ai"
  key_vault_id            = azurerm_key_vault.kv.id
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stml"

  identity {
    type = "SystemAssigned, UserAssigned"
  }

  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }

  serverless_compute {
    public_ip_enabled = true
  }
}
