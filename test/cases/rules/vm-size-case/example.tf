resource "azurerm_machine_learning_compute_cluster" "mixed" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "Standard_DS3_v2"
  #                               ^^^^^^^^^^^^^^^^^ warning vm-size-case: Write "STANDARD_DS3_V2" for vm_size: Azure returns it in upper case, which Terraform sees as a change that replaces the cluster.
#~   vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

variable "unknown" {}
