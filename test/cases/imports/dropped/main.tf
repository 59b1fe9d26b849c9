terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
  }
}

provider "azurerm" {
  subscription_id = "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001"
  features {}
} # the default one

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                    = "mlw-lab"
  resource_group_name     = azurerm_resource_group.lab.name
  location                = "northeurope"
  application_insights_id = "${azurerm_resource_group.lab.id}/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = "${azurerm_resource_group.lab.id}/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id      = "${azurerm_resource_group.lab.id}/providers/Microsoft.Storage/storageAccounts/stlab"

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}

# What everything is in.
resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}
