# azurerm 4.81.0
resource "azurerm_machine_learning_compute_cluster" "both" {
  name                          = "cpu-both"
  location                      = "westeurope"
  machine_learning_workspace_id = var.id
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  identity {
    type         = "SystemAssigned, UserAssigned"
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information cluster-identity: Choose SystemAssigned or UserAssigned: Azure documents identities of one kind only for a compute cluster.
#~     type         = "UserAssigned"
    identity_ids = [var.id]
  }

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

variable "id" {}
