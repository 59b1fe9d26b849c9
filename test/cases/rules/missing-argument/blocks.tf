# azurerm 4.81.0
resource "azurerm_machine_learning_compute_cluster" "example" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a scale_settings block: azurerm_machine_learning_compute_cluster requires it.
  name                          = "example"
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS2_V2"
  local_auth_enabled            = false
#+
#+   scale_settings {
#+     max_node_count                       = 1
#+     min_node_count                       = 0
#+     scale_down_nodes_after_idle_duration = ""
#+   }
}

# Any number of blocks may come out of a dynamic one.
resource "azurerm_machine_learning_compute_cluster" "dynamic" {
  name                          = "example"
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS2_V2"
  local_auth_enabled            = false

  dynamic "scale_settings" {
    for_each = [1]
    content {
      min_node_count                       = 0
      max_node_count                       = scale_settings.value
      scale_down_nodes_after_idle_duration = "PT30S"
    }
  }
}

variable "workspace" {}

output "nothing" {
#^^^^^^^^^^^^^^^ error missing-argument: Set value: output requires it.
#+   value = ""
}
