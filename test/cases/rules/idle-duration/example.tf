resource "azurerm_machine_learning_compute_cluster" "short" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "10m"
    #                                      ^^^^^ error idle-duration: Set scale_down_nodes_after_idle_duration to an ISO 8601 duration such as PT10M, not "10m".
#~     scale_down_nodes_after_idle_duration = "PT10M"
  }
}

variable "unknown" {}
