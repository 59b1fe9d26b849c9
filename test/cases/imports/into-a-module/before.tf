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
}

locals {
  prefix = "rg-lab"
}

resource "azurerm_resource_group" "lab" {
  name     = local.prefix
  location = "northeurope"
}

resource "azurerm_storage_account" "cpu" {
  name                     = "stlab"
  resource_group_name      = azurerm_resource_group.lab.name
  location                 = azurerm_resource_group.lab.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

data "azurerm_key_vault" "lab" {
  name                = "kv-lab"
  resource_group_name = azurerm_resource_group.lab.name
}

import {
  to = azurerm_machine_learning_compute_cluster.cpu
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu"
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  location                      = azurerm_resource_group.lab.location
  machine_learning_workspace_id = var.workspace_id
  vm_size                       = "STANDARD_D4S_V5"
  vm_priority                   = "Dedicated"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}

variable "workspace_id" {
  type = string
}
