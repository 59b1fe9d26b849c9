variable "unknown" {}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "account" {
  name             = "account"
  workspace_id     = var.unknown
  destination_fqdn = "stml4711.blob.core.windows.net"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "every" {
  name             = "every"
  workspace_id     = var.unknown
  destination_fqdn = "*.dfs.core.windows.net"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "dfs": its host name cannot be allowed.
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "fine" {
  name             = "fine"
  workspace_id     = var.unknown
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "unknown" {
  name             = "unknown"
  workspace_id     = var.unknown
  destination_fqdn = var.unknown
}
