# A block whose condition rules a value out is not there together with it.
terraform {
  backend "local" {}
}

variable "workspace" {}

variable "small" {
  default = "Standard_DS3_v2"
}

variable "is_small" {
  default = false
}

resource "azurerm_machine_learning_compute_cluster" "absent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set local_auth_enabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  count                         = var.is_small ? 1 : 0
  name                          = "cpu"
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace
  vm_priority                   = "Dedicated"
  vm_size                       = var.small
#+   local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT10M"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "present" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set local_auth_enabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  count                         = var.is_small ? 0 : 1
  name                          = "cpu"
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace
  vm_priority                   = "Dedicated"
  vm_size                       = var.small
  #                               ^^^^^^^^^ warning vm-size-case: Write "STANDARD_DS3_V2" for vm_size: Azure returns it in upper case, which Terraform sees as a change that replaces the cluster.
#+   local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT10M"
  }
  identity {
    type = "SystemAssigned"
  }
}
