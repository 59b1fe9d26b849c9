resource "azurerm_machine_learning_compute_cluster" "open" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  ssh_public_access_enabled     = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning ssh-without-account: Add an ssh block, or close the port: ssh_public_access_enabled opens it, but there is no account to sign in with.
#~   ssh_public_access_enabled     = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

variable "unknown" {}
