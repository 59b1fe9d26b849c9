# azapi_resource.redis_linked_server_main stays as it is: No resource of azurerm's is known to send the same: azurerm_redis_linked_server.
# azapi_resource.literal stays as it is: No resource of azurerm's is known to send the same: azurerm_redis_linked_server.
# azapi_resource.log_analytics_linked_storage_account_main stays as it is: No resource of azurerm's is known to send the same: azurerm_log_analytics_linked_storage_account.
# azurerm_cognitive_account.unknown stays as it is: network_acls.virtual_network_rules is a set of blocks, which are sent in an order that depends on what is in them.
# Ids that are put together of parts of other ids, sets of blocks in the order in which azurerm sends them, and whose tenant it is.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
}

resource "azapi_resource" "redis_linked_server_main" {
  type      = "Microsoft.Cache/redis/linkedServers@2024-11-01"
  name      = split("/", var.other_id)[8]
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Cache/redis/redispri"
  body = {
    properties = {
      linkedRedisCacheId       = var.other_id
      linkedRedisCacheLocation = "northeurope"
      serverRole               = "Secondary"
    }
  }
}

moved {
  from = azurerm_redis_linked_server.main
  to   = azapi_resource.redis_linked_server_main
}

resource "azapi_resource" "literal" {
  type      = "Microsoft.Cache/redis/linkedServers@2024-11-01"
  name      = "redissec"
  parent_id = "${azurerm_resource_group.main.id}/providers/Microsoft.Cache/redis/redispri"
  body = {
    properties = {
      linkedRedisCacheId       = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg2/providers/Microsoft.Cache/redis/redissec"
      linkedRedisCacheLocation = "northeurope"
      serverRole               = "Secondary"
    }
  }
}

moved {
  from = azurerm_redis_linked_server.literal
  to   = azapi_resource.literal
}

resource "azurerm_log_analytics_solution" "main" {
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  plan {
    product   = "OMSGallery/ContainerInsights"
    publisher = "Microsoft"
  }

  solution_name         = "ContainerInsights"
  workspace_name        = "logs"
  workspace_resource_id = var.workspace_id
}

removed {
  from = azapi_resource.log_analytics_solution_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_solution.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.OperationsManagement/solutions/ContainerInsights(logs)"
}

# The group that is said beside the id of what it is in says nothing more.
resource "azapi_resource" "log_analytics_linked_storage_account_main" {
  type      = "Microsoft.OperationalInsights/workspaces/linkedStorageAccounts@2020-08-01"
  name      = "CustomLogs"
  parent_id = var.workspace_id
  body = {
    properties = {
      storageAccountIds = [var.storage_id]
    }
  }
}

moved {
  from = azurerm_log_analytics_linked_storage_account.main
  to   = azapi_resource.log_analytics_linked_storage_account_main
}

resource "azurerm_cognitive_account" "main" {
  name                  = "accountmain"
  resource_group_name   = azurerm_resource_group.main.name
  location              = azurerm_resource_group.main.location
  custom_subdomain_name = "accountmain"
  kind                  = "Face"

  network_acls {
    default_action = "Deny"

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/b"
    }

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/a"
    }
  }

  sku_name = "S0"
}

removed {
  from = azapi_resource.cognitive_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_cognitive_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.CognitiveServices/accounts/accountmain"
}

# Where only Terraform knows what is in the blocks, nobody knows their order.
resource "azurerm_cognitive_account" "unknown" {
  name                  = "accountunknown"
  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  kind                  = "Face"
  sku_name              = "S0"
  custom_subdomain_name = "accountunknown"

  network_acls {
    default_action = "Deny"

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/a"
    }

    virtual_network_rules {
      subnet_id = var.other_id
    }
  }
}

resource "azurerm_sentinel_data_connector_azure_active_directory" "main" {
  name                       = "aad"
  log_analytics_workspace_id = var.workspace_id
}

removed {
  from = azapi_resource.sentinel_data_connector_azure_active_directory_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_sentinel_data_connector_azure_active_directory.main
  id = "${var.workspace_id}/providers/Microsoft.SecurityInsights/dataConnectors/aad"
}

# One block that becomes a list of one, beside what is sent with it.
resource "azurerm_snapshot" "main" {
  name                = "snap"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  create_option       = "Copy"

  encryption_settings {
    disk_encryption_key {
      secret_url      = "https://vault.vault.azure.net/secrets/disk/0123456789abcdef0123456789abcdef"
      source_vault_id = var.storage_id
    }
  }

  source_uri = var.other_id

  lifecycle {
    ignore_changes = [source_uri]
  }
}

removed {
  from = azapi_resource.snapshot_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_snapshot.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Compute/snapshots/snap"
}

variable "other_id" {
  type     = string
  nullable = false
}

variable "workspace_id" {
  type     = string
  nullable = false
}

variable "storage_id" {
  type     = string
  nullable = false
}
