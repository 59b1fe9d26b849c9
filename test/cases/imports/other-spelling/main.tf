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

  # azureml-terraform-ignore: encryption-identity
  encryption {
    key_vault_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-key"
    key_id       = "https://kv-key.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef"
  }

  lifecycle {
    # encryption: Azure spells it in another case than azurerm takes.
    # primary_user_assigned_identity: Azure spells it in another case than azurerm takes.
    # storage_account_access_type: azurerm cannot write what Azure has, or Azure's answer lacks it. It is "UserDelegationSAS" in Azure.
    ignore_changes = [encryption, primary_user_assigned_identity, storage_account_access_type]
  }
}
