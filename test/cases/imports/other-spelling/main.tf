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

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

import {
  to = azurerm_machine_learning_compute_cluster.cpu
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                           = "mlw-lab"
  resource_group_name            = "rg-lab"
  location                       = "northeurope"
  application_insights_id        = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id                   = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id             = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"
  primary_user_assigned_identity = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-lab"

  identity {
    type         = "UserAssigned"
    identity_ids = ["/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-lab"]
  }

  encryption {
    key_vault_id              = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-key"
    key_id                    = "https://kv-key.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef"
    user_assigned_identity_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-lab"
  }

  lifecycle {
    # encryption: Azure returns it in a casing that azurerm rejects.
    # primary_user_assigned_identity: Azure returns it in a casing that azurerm rejects.
    # storage_account_access_type: azurerm cannot write what Azure has, or Azure's answer lacks it. It is "UserDelegationSAS" in Azure.
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [
      encryption,
      primary_user_assigned_identity,
      storage_account_access_type,
      container_registry_id,
    ]
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  location                      = "northeurope"
  vm_size                       = "STANDARD_D4S_V5"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  node_public_ip_enabled        = false
  subnet_resource_id            = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-lab/subnets/train"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 8
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  lifecycle {
    # subnet_resource_id: Azure returns it in a casing that azurerm rejects.
    ignore_changes = [subnet_resource_id]
  }
}
