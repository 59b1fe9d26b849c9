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
  to       = azurerm_machine_learning_workspace.mlw_lab_2
  id       = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
  provider = azurerm.subscription_c40f5e88
}

import {
  to = azurerm_machine_learning_compute_cluster.cpu
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
}

import {
  to       = azurerm_machine_learning_compute_cluster.mlw_lab_cpu
  id       = "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
  provider = azurerm.subscription_c40f5e88
}
