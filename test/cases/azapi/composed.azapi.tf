# azurerm_cognitive_account.unknown stays as it is: network_acls.virtual_network_rules is a set of blocks, which are sent in an order that depends on what is in them.
# Ids that are put together of parts of other ids, sets of blocks in the order in which azurerm sends them, and whose tenant it is.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "redis_linked_server_main" {
  type      = "Microsoft.Cache/redis/linkedServers@2024-11-01"
  name      = split("/", var.other_id)[8]
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.Cache/redis/redispri"
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
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.Cache/redis/redispri"
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

resource "azapi_resource" "log_analytics_solution_main" {
  type      = "Microsoft.OperationsManagement/solutions@2015-11-01-preview"
  name      = "ContainerInsights(logs)"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    plan = {
      product   = "OMSGallery/ContainerInsights"
      publisher = "Microsoft"
      name      = "ContainerInsights(logs)"

      promotionCode = ""
    }
    properties = {
      workspaceResourceId = var.workspace_id
    }
  }
}

moved {
  from = azurerm_log_analytics_solution.main
  to   = azapi_resource.log_analytics_solution_main
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

resource "azapi_resource" "cognitive_account_main" {
  type      = "Microsoft.CognitiveServices/accounts@2026-03-01"
  name      = "accountmain"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      customSubDomainName = "accountmain"
      networkAcls = {
        defaultAction = "Deny"
        virtualNetworkRules = [
          {
            id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/b"

            ignoreMissingVnetServiceEndpoint = false
          },
          {
            id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/a"

            ignoreMissingVnetServiceEndpoint = false
          },
        ]

        ipRules = []
      }

      dynamicThrottlingEnabled      = false
      allowedFqdnList               = []
      disableLocalAuth              = false
      restrictOutboundNetworkAccess = false
      allowProjectManagement        = false
      publicNetworkAccess           = "Enabled"
      apiProperties                 = {}
    }
    kind = "Face"
    sku = {
      name = "S0"
    }
  }
}

moved {
  from = azurerm_cognitive_account.main
  to   = azapi_resource.cognitive_account_main
}

# Where only Terraform knows what is in the blocks, nobody knows their order.
resource "azurerm_cognitive_account" "unknown" {
  name                  = "accountunknown"
  location              = azapi_resource.resource_group_main.location
  resource_group_name   = azapi_resource.resource_group_main.name
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

resource "azapi_resource" "sentinel_data_connector_azure_active_directory_main" {
  type      = "Microsoft.SecurityInsights/dataConnectors@2022-10-01-preview"
  name      = "aad"
  parent_id = var.workspace_id
  body = {
    properties = {
      tenantId = data.azapi_client_config.current.tenant_id
      dataTypes = {
        alerts = {
          state = "Enabled"
        }
      }
    }
    kind = "AzureActiveDirectory"
  }
}

moved {
  from = azurerm_sentinel_data_connector_azure_active_directory.main
  to   = azapi_resource.sentinel_data_connector_azure_active_directory_main
}

# One block that becomes a list of one, beside what is sent with it.
resource "azapi_resource" "snapshot_main" {
  type      = "Microsoft.Compute/snapshots@2022-03-02"
  name      = "snap"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      creationData = {
        createOption = "Copy"
        sourceUri    = var.other_id
      }
      encryptionSettingsCollection = {
        encryptionSettings = [
          {
            diskEncryptionKey = {
              secretUrl = "https://vault.vault.azure.net/secrets/disk/0123456789abcdef0123456789abcdef"
              sourceVault = {
                id = var.storage_id
              }
            }
          },
        ]

        enabled = true
      }

      networkAccessPolicy = "AllowAll"
      publicNetworkAccess = "Enabled"
      incremental         = false
    }
  }
}

moved {
  from = azurerm_snapshot.main
  to   = azapi_resource.snapshot_main
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
