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

data "azurerm_resource_group" "rg_lab" {
  name = "rg-lab"
}

data "azurerm_application_insights" "appi_lab" {
  name                = "appi-lab"
  resource_group_name = data.azurerm_resource_group.rg_lab.name
}

data "azurerm_key_vault" "kv_lab" {
  name                = "kv-lab"
  resource_group_name = data.azurerm_resource_group.rg_lab.name
}

data "azurerm_storage_account" "stlab" {
  name                = "stlab"
  resource_group_name = data.azurerm_resource_group.rg_lab.name
}

data "azurerm_user_assigned_identity" "id_lab" {
  name                = "id-lab"
  resource_group_name = data.azurerm_resource_group.rg_lab.name
}

resource "azurerm_machine_learning_workspace" "mlw_lab" {
  name                           = "mlw-lab"
  resource_group_name            = data.azurerm_resource_group.rg_lab.name
  location                       = "northeurope"
  application_insights_id        = data.azurerm_application_insights.appi_lab.id
  key_vault_id                   = data.azurerm_key_vault.kv_lab.id
  storage_account_id             = data.azurerm_storage_account.stlab.id
  primary_user_assigned_identity = data.azurerm_user_assigned_identity.id_lab.id

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [data.azurerm_user_assigned_identity.id_lab.id]
  }

  lifecycle {
    # container_registry_id: Azure sets it with the first job.
    ignore_changes = [container_registry_id]
  }
}
