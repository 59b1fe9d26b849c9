# The training cluster, with an identity of its own that may read the training data.

resource "azurerm_user_assigned_identity" "training" {
  name                = "id-${var.name}-training"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  tags                = local.tags
}

resource "azurerm_role_assignment" "training_data" {
  scope                = azurerm_storage_account.ml.id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.training.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_machine_learning_compute_cluster" "training" {
  name                          = "training"
  location                      = azurerm_resource_group.ml.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ml.id
  vm_size                       = "STANDARD_DS3_V2"
  node_public_ip_enabled        = false

  # Mistake: the workspace has a managed network, which holds its computes instead.
  subnet_resource_id = azurerm_subnet.training.id

  # Mistake: the value is LowPriority, in one word.
  vm_priority = "Low-Priority"

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
