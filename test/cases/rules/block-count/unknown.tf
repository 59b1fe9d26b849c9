# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "fine" {
  name                = "id-fine"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

# How many blocks come out of it is known only to Terraform.
resource "azurerm_machine_learning_compute_cluster" "unknown" {
  name                          = "unknown"
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  dynamic "identity" {
    for_each = var.identities
    content {
      type = "SystemAssigned"
    }
  }
}

variable "workspace" {}

variable "identities" {}
