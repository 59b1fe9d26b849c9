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

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

import {
  to = azurerm_machine_learning_compute_cluster.gpu
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/gpu"
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.raw
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/raw"
}

# Azure never returns the key of the storage account, and keeps it: this one is used only if the resource is created again.
variable "raw_account_key" {
  description = "The key of the storage account for raw."
  type        = string
  sensitive   = true
  default     = "as it is in Azure"
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                    = "mlw-lab"
  resource_group_name     = azurerm_resource_group.lab.name
  location                = "northeurope"
  application_insights_id = "${azurerm_resource_group.lab.id}/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = data.azurerm_key_vault.lab.id
  storage_account_id      = azurerm_storage_account.cpu.id

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}

resource "azurerm_machine_learning_compute_cluster" "gpu" {
  name                          = "gpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  location                      = "northeurope"
  vm_size                       = "STANDARD_NC4AS_T4_V3"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                 = "raw"
  workspace_id         = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id = "${azurerm_storage_account.cpu.id}/blobServices/default/containers/raw"
  account_key          = var.raw_account_key

  lifecycle {
    # account_key: Azure never returns it.
    ignore_changes = [account_key]
  }
}
