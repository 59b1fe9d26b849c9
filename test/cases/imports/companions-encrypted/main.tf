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
  to = azurerm_key_vault.kv_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
}

import {
  to = azurerm_key_vault.kv_cmk
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-cmk"
}

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
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

data "azurerm_resource_group" "rg_lab" {
  name = "rg-lab"
}

resource "azurerm_key_vault" "kv_lab" {
  name                       = "kv-lab"
  resource_group_name        = data.azurerm_resource_group.rg_lab.name
  location                   = "northeurope"
  tenant_id                  = "51c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4004"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
  soft_delete_retention_days = 30
}

resource "azurerm_key_vault" "kv_cmk" {
  name                       = "kv-cmk"
  resource_group_name        = data.azurerm_resource_group.rg_lab.name
  location                   = "northeurope"
  tenant_id                  = "51c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4004"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
  soft_delete_retention_days = 30
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                    = "mlw-lab"
  resource_group_name     = data.azurerm_resource_group.rg_lab.name
  location                = "northeurope"
  application_insights_id = "${data.azurerm_resource_group.rg_lab.id}/providers/Microsoft.Insights/components/appi-lab"
  key_vault_id            = azurerm_key_vault.kv_lab.id
  storage_account_id      = "${data.azurerm_resource_group.rg_lab.id}/providers/Microsoft.Storage/storageAccounts/stlab"

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.kv_cmk.id
    key_id       = "https://kv-cmk.vault.azure.net/keys/ml/0123456789abcdef0123456789abcdef"
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                 = "raw"
  workspace_id         = azurerm_machine_learning_workspace.mlw_lab.id
  storage_container_id = "${data.azurerm_resource_group.rg_lab.id}/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/raw"
  account_key          = var.raw_account_key

  lifecycle {
    # account_key: Azure never returns it.
    # service_data_auth_identity: azurerm cannot write what Azure has, or Azure's answer lacks it.
    ignore_changes = [account_key, service_data_auth_identity]
  }
}
