resource "azurerm_machine_learning_workspace" "managed" {
  name                    = "mlw-managed"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}

resource "azurerm_machine_learning_inference_cluster" "managed" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.managed.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information inference-cluster-network: Attach the cluster to a workspace without a managed network: Kubernetes clusters cannot be used with that of azurerm_machine_learning_workspace.managed.
  kubernetes_cluster_id         = var.unknown
}

variable "unknown" {}
