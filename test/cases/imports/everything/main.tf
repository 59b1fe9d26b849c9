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

import {
  to = azurerm_machine_learning_compute_instance.notebook
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/notebook"
}

import {
  to = azurerm_machine_learning_inference_cluster.serving
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/serving"
}

import {
  to = azurerm_machine_learning_synapse_spark.pool
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/pool"
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.raw
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/raw"
}

import {
  to = azurerm_machine_learning_datastore_blobstorage.own
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/own"
}

import {
  to = azurerm_machine_learning_datastore_datalake_gen2.lake
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/lake"
}

import {
  to = azurerm_machine_learning_datastore_datalake_gen2.lake_nobody
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/lake_nobody"
}

import {
  to = azurerm_machine_learning_datastore_fileshare.share
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/share"
}

import {
  to = azurerm_machine_learning_workspace_network_outbound_rule_fqdn.pypi
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/outboundRules/pypi"
}

import {
  to = azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint.vault
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/outboundRules/vault"
}

import {
  to = azurerm_machine_learning_workspace_network_outbound_rule_service_tag.monitor
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/outboundRules/monitor"
}

# Azure never returns the shared access signature, and keeps it: this one is used only if the resource is created again.
variable "raw_shared_access_signature" {
  description = "The shared access signature for raw."
  type        = string
  sensitive   = true
  default     = "as it is in Azure"
}

# Azure never returns the key of the storage account, and keeps it: this one is used only if the resource is created again.
variable "share_account_key" {
  description = "The key of the storage account for share."
  type        = string
  sensitive   = true
  default     = "as it is in Azure"
}

# azurerm has no argument for data isolation (enableDataIsolation).
# azurerm has no argument for the list of allowed addresses (ipAllowlist).
# Not here: computes/arc. azurerm has no resource for arc (computes, Kubernetes).
# Not here: dataStores/open. azurerm has no blob datastore without a key.
# Not here: dataStores/elsewhere. It is not known where its storage account stother is: give the account's answer as well.
# Not here: dataStores/old. azurerm has no resource for old (dataStores, AzureDataLakeGen1).
# Not here: outboundRules/search. azurerm would refuse it. Set sub_resource_target to "vault", "amlworkspace", "blob", "table", "queue", "file", "web", "dfs", or "redisCache", not "searchService".
resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                          = "mlw-lab"
  resource_group_name           = "rg-lab"
  location                      = "northeurope"
  application_insights_id       = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id                  = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
  storage_account_id            = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"
  container_registry_id         = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ContainerRegistry/registries/crlab"
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }

  lifecycle {
    prevent_destroy = true
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

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 8
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  lifecycle {
    prevent_destroy = true
    # ssh: azurerm cannot write it, or Azure's answer lacks a part of it.
    ignore_changes = [ssh]
  }
}

# azurerm has no argument for schedules that start and stop it (schedules).
# azurerm has no argument for shared applications (applicationSharingPolicy).
resource "azurerm_machine_learning_compute_instance" "notebook" {
  name                          = "notebook"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  virtual_machine_size          = "STANDARD_DS3_V2"
  authorization_type            = "personal"
  local_auth_enabled            = false
  node_public_ip_enabled        = false

  assign_to_user {
    object_id = "3b9e2f10-7a41-4a67-8e4f-5d6c7b8a9003"
    tenant_id = "51c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4004"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_inference_cluster" "serving" {
  name                          = "serving"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  location                      = "northeurope"
  kubernetes_cluster_id         = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ContainerService/managedClusters/aks-lab"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_synapse_spark" "pool" {
  name                          = "pool"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  location                      = "northeurope"
  synapse_spark_pool_id         = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Synapse/workspaces/syn-lab/bigDataPools/pool"
  local_auth_enabled            = false

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                    = "raw"
  workspace_id            = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id    = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/raw"
  shared_access_signature = var.raw_shared_access_signature
  tags = {
    team = "lab"
  }

  lifecycle {
    prevent_destroy = true
    # shared_access_signature: Azure never returns it.
    ignore_changes = [shared_access_signature]
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "own" {
  name                       = "own"
  workspace_id               = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id       = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/own"
  service_data_auth_identity = "WorkspaceSystemAssignedIdentity"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "lake" {
  name                 = "lake"
  workspace_id         = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/lake"
  description          = "the lake"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "lake_nobody" {
  name                 = "lake_nobody"
  workspace_id         = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/lake"
  description          = "the lake"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_datastore_fileshare" "share" {
  name                 = "share"
  workspace_id         = azurerm_machine_learning_workspace.mlw_lab.id
  storage_fileshare_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/fileServices/default/fileshares/code"
  account_key          = var.share_account_key

  lifecycle {
    prevent_destroy = true
    # account_key: Azure never returns it.
    ignore_changes = [account_key]
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "pypi" {
  name             = "pypi"
  workspace_id     = azurerm_machine_learning_workspace.mlw_lab.id
  destination_fqdn = "*.pypi.org"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "vault" {
  name                = "vault"
  workspace_id        = azurerm_machine_learning_workspace.mlw_lab.id
  service_resource_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
  sub_resource_target = "vault"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "monitor" {
  name         = "monitor"
  workspace_id = azurerm_machine_learning_workspace.mlw_lab.id
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "443"

  lifecycle {
    prevent_destroy = true
    # protocol: Azure returns it in a casing that azurerm rejects.
    ignore_changes = [protocol]
  }
}
