resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "typo" {
  name         = "typo"
  workspace_id = var.unknown
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "80,1024-655535"
  #              ^^^^^^^^^^^^^^^^ error outbound-ports: Change port_ranges: "1024-655535" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
#~   port_ranges  = "80,1024-65535"
}

variable "unknown" {}
