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
  to = azurerm_ai_foundry.hub_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/hub-lab"
}

import {
  to = azurerm_ai_foundry_project.proj_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/proj-lab"
}

resource "azurerm_ai_foundry" "hub_lab" {
  name                = "hub-lab"
  resource_group_name = "rg-lab"
  location            = "northeurope"
  storage_account_id  = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"
  key_vault_id        = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "proj_lab" {
  name               = "proj-lab"
  location           = "northeurope"
  ai_services_hub_id = azurerm_ai_foundry.hub_lab.id

  identity {
    type = "SystemAssigned"
  }
}
