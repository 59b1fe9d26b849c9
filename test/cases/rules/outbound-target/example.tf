# azurerm 4.81.0
resource "azurerm_storage_account" "data" {
  name                     = "stdata4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "vault" {
  name                = "vault"
  workspace_id        = var.unknown
  service_resource_id = azurerm_storage_account.data.id
  sub_resource_target = "vault"
  #                     ^^^^^^^ error outbound-target: Set sub_resource_target to "blob", "table", "queue", "file", "web", or "dfs": Microsoft.Storage has no "vault".
#~   sub_resource_target = "blob"
}

variable "unknown" {}
