# azapi_resource.user_assigned_identity_main stays as it is: No resource of azurerm's is known to send the same: azurerm_user_assigned_identity.
# azurerm_storage_account.keys stays as it is: azurerm_storage_account.keys.primary_blob_host is read, and no table says where azapi has that (main.tf:75).
# azurerm_container_registry.closed stays as it is: azurerm_container_registry.closed.admin_password is read, and azurerm has that only where it is known that admin_enabled = true (main.tf:70).
# What only Azure sets, which others read.
data "azapi_client_config" "current" {}

resource "azurerm_storage_account" "main" {
  name                     = "samain"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
  }

  identity {
    type = "SystemAssigned"
  }
}

removed {
  from = azapi_resource.storage_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/samain"
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-main"
  resource_group_name = "rg"
  location            = "westeurope"
  retention_in_days   = 30
}

removed {
  from = azapi_resource.log_analytics_workspace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_workspace.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-main"
}

resource "azurerm_public_ip" "counted" {
  count               = 2
  name                = "pip-${count.index}"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
}

removed {
  from = azapi_resource.counted

  lifecycle {
    destroy = false
  }
}

import {
  for_each = range(2)
  to       = azurerm_public_ip.counted[each.key]
  id       = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/pip-${each.key}"
}

resource "azapi_resource" "user_assigned_identity_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
  tags = {
    endpoint = azurerm_storage_account.main.primary_blob_endpoint
  }
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.user_assigned_identity_main
}

output "answers" {
  value = {
    blob      = azurerm_storage_account.main.primary_blob_endpoint
    principal = azurerm_storage_account.main.identity[0].principal_id
    workspace = azurerm_log_analytics_workspace.main.workspace_id
    addresses = azurerm_public_ip.counted[*].ip_address
    name      = azurerm_public_ip.counted[0].fqdn
    identity  = azapi_resource.user_assigned_identity_main.output.properties.principalId
  }
}

# What azurerm makes itself, or asks for by another request.
resource "azurerm_storage_account" "keys" {
  name                     = "sakeys"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "key" {
  value     = azurerm_storage_account.keys.primary_access_key
  sensitive = true
}

# Has no password.
resource "azurerm_container_registry" "closed" {
  name                = "crclosed42"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "Premium"
}

output "password" {
  value     = azurerm_container_registry.closed.admin_password
  sensitive = true
}

output "host" {
  value = azurerm_storage_account.keys.primary_blob_host
}
