# The training cluster, with an identity of its own.

data "azapi_client_config" "current" {}

resource "azapi_resource" "user_assigned_identity_training" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-${var.name}-training"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group_name}"
  location  = var.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }
  tags = var.tags
}

moved {
  from = azurerm_user_assigned_identity.training
  to   = azapi_resource.user_assigned_identity_training
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
    identity_ids = [azapi_resource.user_assigned_identity_training.id]
  }
}

output "principal_id" {
  description = "The principal of the cluster's identity."
  value       = azapi_resource.user_assigned_identity_training.output.properties.principalId
}
