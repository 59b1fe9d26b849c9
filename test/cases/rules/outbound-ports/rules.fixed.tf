variable "unknown" {}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "typo" {
  name         = "typo"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "80,1024-65535"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "words" {
  name         = "words"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "https"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "backwards" {
  name         = "backwards"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "90-80"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "all" {
  name         = "all"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "*"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "fine" {
  name         = "fine"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "80,443, 1024-65535"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "unknown" {
  name         = "unknown"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = var.unknown
}
