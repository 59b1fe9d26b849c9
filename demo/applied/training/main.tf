# The training cluster, with an identity of its own.

resource "azurerm_user_assigned_identity" "training" {
  name                = "id-${var.name}-training"
  location            = var.location
  resource_group_name = var.group_name
  tags                = var.tags
}

resource "azurerm_machine_learning_compute_cluster" "training" {
  name                          = "training"
  location                      = var.location
  machine_learning_workspace_id = var.workspace_id
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false
  vm_priority                   = "LowPriority"
  tags                          = var.tags

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = var.max_nodes
    scale_down_nodes_after_idle_duration = "PT5M"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.training.id]
  }
}

output "principal_id" {
  description = "The principal of the cluster's identity."
  value       = azurerm_user_assigned_identity.training.principal_id
}
