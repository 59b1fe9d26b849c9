# What is put together of several arguments, and what depends on whether one is set.
data "azapi_client_config" "current" {}

resource "azurerm_storage_account" "joined" {
  name                     = "sajoined"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_replication_type = "GRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.joined

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.joined
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sajoined"
}

variable "replication" {
  type    = string
  default = "LRS"
}

resource "azurerm_storage_account" "by_variable" {
  name                     = "sabyvariable"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_replication_type = var.replication
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }
}

removed {
  from = azapi_resource.by_variable

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.by_variable
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sabyvariable"
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-main"
  resource_group_name        = "rg"
  location                   = "westeurope"
  rbac_authorization_enabled = true
  sku_name                   = "standard"
  tenant_id                  = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59"
}

removed {
  from = azapi_resource.key_vault_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-main"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
}

resource "azurerm_virtual_network" "at_the_edge" {
  name                = "vnet-edge"
  resource_group_name = "rg"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
  edge_zone           = "microsoftlosangeles1"
}

removed {
  from = azapi_resource.at_the_edge

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.at_the_edge
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-edge"
}
