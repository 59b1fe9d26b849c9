resource "azurerm_machine_learning_compute_cluster" "kept" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 1
    #                                      ^ information idle-nodes: Set min_node_count to 0 unless jobs cannot wait: a node is paid for all the time.
#~     min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

variable "unknown" {}
