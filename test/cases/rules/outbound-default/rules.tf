# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_account" "own" {
  name                     = "stown4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "other" {
  name                     = "stother4711"
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

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "vault" {
  name                = "vault"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = azurerm_key_vault.own.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_key_vault.own, since azurerm_machine_learning_workspace.w uses it as key_vault_id.
  sub_resource_target = "vault"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "itself" {
  name                = "itself"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = azurerm_machine_learning_workspace.w.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_machine_learning_workspace.w, since it is the workspace itself.
  sub_resource_target = "amlworkspace"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "table" {
  name                = "table"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = azurerm_storage_account.own.id
  sub_resource_target = "table"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "fine" {
  name                = "fine"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = azurerm_storage_account.other.id
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "unknown" {
  name                = "unknown"
  workspace_id        = azurerm_machine_learning_workspace.w.id
  service_resource_id = var.unknown
  sub_resource_target = "blob"
}
