# azurerm 4.81.0
resource "azurerm_storage_account" "own" {
  name                     = "stown4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_key_vault" "own" {
  name                = "kv-own-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
}

resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = azurerm_key_vault.own.id
  storage_account_id      = azurerm_storage_account.own.id
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "blob" {
  name                = "blob"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = azurerm_storage_account.own.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_storage_account.own, since azurerm_machine_learning_workspace.w uses it as storage_account_id.
  sub_resource_target = "blob"
}

variable "unknown" {}
