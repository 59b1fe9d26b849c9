resource "azurerm_machine_learning_compute_cluster" "swapped" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 5
    #                                      ^ error node-count: Set min_node_count to at most 2, or raise max_node_count: the cluster never has more than 2 nodes.
    #                                      ^ information idle-nodes: Set min_node_count to 0 unless jobs cannot wait: 5 nodes are paid for all the time.
#~     min_node_count                       = 0
    max_node_count                       = local.most
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

locals {
  most = 2
}

variable "unknown" {}
