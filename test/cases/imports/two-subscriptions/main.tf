terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81.0"
    }
  }
}

provider "azurerm" {
  subscription_id = "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001"

  features {}
}

provider "azurerm" {
  alias           = "subscription_c40f5e88"
  subscription_id = "c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002"

  features {}
}

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

import {
  to = azurerm_machine_learning_workspace.mlw_lab_2
  id = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

import {
  to = azurerm_machine_learning_compute_cluster.cpu
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
}

import {
  to = azurerm_machine_learning_compute_cluster.mlw_lab_cpu
  id = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                    = "mlw-lab"
  resource_group_name     = "rg-lab"
  location                = "northeurope"
  application_insights_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id      = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}

resource "azurerm_machine_learning_workspace" "mlw_lab_2" {
  provider                = azurerm.subscription_c40f5e88
  name                    = "mlw-lab"
  resource_group_name     = "rg-two"
  location                = "northeurope"
  application_insights_id = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id      = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.Storage/storageAccounts/stlab"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  location                      = "northeurope"
  vm_size                       = "STANDARD_D4S_V5"
  vm_priority                   = "LowPriority"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}

resource "azurerm_machine_learning_compute_cluster" "mlw_lab_cpu" {
  provider                      = azurerm.subscription_c40f5e88
  name                          = "cpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab_2.id
  location                      = "northeurope"
  vm_size                       = "STANDARD_D4S_V5"
  vm_priority                   = "LowPriority"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}
