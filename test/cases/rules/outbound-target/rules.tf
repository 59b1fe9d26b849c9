# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_account" "data" {
  name                     = "stdata4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_key_vault" "ml" {
  name                = "kv-ml-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
}

resource "azurerm_container_registry" "ml" {
  name                = "crml4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "vault" {
  name                = "vault"
  workspace_id        = var.unknown
  service_resource_id = azurerm_storage_account.data.id
  sub_resource_target = "vault"
  #                     ^^^^^^^ error outbound-target: Set sub_resource_target to "blob", "table", "queue", "file", "web", or "dfs": Microsoft.Storage has no "vault".
#~   sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "blob" {
  name                = "blob"
  workspace_id        = var.unknown
  service_resource_id = azurerm_key_vault.ml.id
  sub_resource_target = "blob"
  #                     ^^^^^^ error outbound-target: Set sub_resource_target to "vault": Microsoft.KeyVault has no "blob".
#~   sub_resource_target = "vault"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "registry" {
  name                = "registry"
  workspace_id        = var.unknown
  service_resource_id = azurerm_container_registry.ml.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-target: Create this rule with azapi, or in the portal: the provider does not support private endpoints to services of Microsoft.ContainerRegistry.
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "text" {
  name                = "text"
  workspace_id        = var.unknown
  service_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Search/searchServices/s"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-target: Create this rule with azapi, or in the portal: the provider does not support private endpoints to services of Microsoft.Search.
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "fine" {
  name                = "fine"
  workspace_id        = var.unknown
  service_resource_id = azurerm_storage_account.data.id
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "unknown" {
  name                = "unknown"
  workspace_id        = var.unknown
  service_resource_id = var.unknown
  sub_resource_target = "blob"
}
