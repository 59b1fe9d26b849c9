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
  to = azurerm_resource_group.rg_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab"
}

import {
  to = azurerm_user_assigned_identity.id_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-lab"
}

import {
  to = azurerm_application_insights.appi_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab"
}

import {
  to = azurerm_key_vault.kv_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab"
}

import {
  to = azurerm_storage_account.stlab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab"
}

import {
  to = azurerm_machine_learning_workspace.mlw_lab
  id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab"
}

resource "azurerm_resource_group" "rg_lab" {
  name     = "rg-lab"
  location = "northeurope"
  tags = {
    owner = "lab"
  }
}

resource "azurerm_user_assigned_identity" "id_lab" {
  name                = "id-lab"
  resource_group_name = azurerm_resource_group.rg_lab.name
  location            = "northeurope"
}

resource "azurerm_application_insights" "appi_lab" {
  name                = "appi-lab"
  resource_group_name = azurerm_resource_group.rg_lab.name
  location            = "northeurope"
  application_type    = "web"
  workspace_id        = "${azurerm_resource_group.rg_lab.id}/providers/Microsoft.OperationalInsights/workspaces/log-lab"

  lifecycle {
    # sampling_percentage: azurerm cannot write what Azure has, or Azure's answer lacks it.
    ignore_changes = [sampling_percentage]
  }
}

resource "azurerm_key_vault" "kv_lab" {
  name                       = "kv-lab"
  resource_group_name        = azurerm_resource_group.rg_lab.name
  location                   = "northeurope"
  tenant_id                  = "51c2d3e4-f5a6-4b7c-8d9e-0f1a2b3c4004"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
  soft_delete_retention_days = 30
}

resource "azurerm_storage_account" "stlab" {
  name                            = "stlab"
  resource_group_name             = azurerm_resource_group.rg_lab.name
  location                        = "northeurope"
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  allow_nested_items_to_be_public = false

  network_rules {
    default_action = "Deny"
    bypass         = ["Logging", "AzureServices"]
    ip_rules       = ["20.30.40.50"]
  }
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                           = "mlw-lab"
  resource_group_name            = azurerm_resource_group.rg_lab.name
  location                       = "northeurope"
  application_insights_id        = azurerm_application_insights.appi_lab.id
  key_vault_id                   = azurerm_key_vault.kv_lab.id
  storage_account_id             = azurerm_storage_account.stlab.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.id_lab.id

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.id_lab.id]
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}
