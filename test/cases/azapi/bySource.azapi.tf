# What the sources of azurerm say of arguments that were not seen.
variable "suffix" {
  type    = string
  default = "src42"
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-${var.suffix}"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "public_ip_main" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "pip-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      publicIPAllocationMethod = "Static"
      idleTimeoutInMinutes     = 15

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      publicIPAddressVersion = "IPv4"
    }

    sku = {
      name = "Standard"
      tier = "Regional"
    }
  }
  tags = {
    team = "network"
  }
}

moved {
  from = azurerm_public_ip.main
  to   = azapi_resource.public_ip_main
}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "vnet-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-${var.suffix}"
  parent_id = azapi_resource.virtual_network_main.id
  body = {
    properties = {
      addressPrefixes       = ["10.0.1.0/24"]
      defaultOutboundAccess = false
      delegations = [
        {
          name = "apps"
          properties = {
            serviceName = "Microsoft.App/environments"
          }
        },
      ]
      privateEndpointNetworkPolicies    = "Enabled"
      privateLinkServiceNetworkPolicies = "Disabled"

      sharingScope            = ""
      serviceEndpointPolicies = []
      serviceEndpoints        = []
    }
  }
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

resource "azapi_resource" "servicebus_namespace_main" {
  type      = "Microsoft.ServiceBus/namespaces@2024-01-01"
  name      = "sbns-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard"
      tier = "Standard"

      capacity = 0
    }

    properties = {
      disableLocalAuth           = false
      premiumMessagingPartitions = 0
      publicNetworkAccess        = "Enabled"
      minimumTlsVersion          = "1.2"
    }
  }
}

moved {
  from = azurerm_servicebus_namespace.main
  to   = azapi_resource.servicebus_namespace_main
}

resource "azapi_resource" "servicebus_queue_main" {
  type      = "Microsoft.ServiceBus/namespaces/queues@2024-01-01"
  name      = "jobs"
  parent_id = azapi_resource.servicebus_namespace_main.id
  body = {
    properties = {
      deadLetteringOnMessageExpiration = true
      maxDeliveryCount                 = 3
      enablePartitioning               = true
      requiresSession                  = true

      enableBatchedOperations             = true
      duplicateDetectionHistoryTimeWindow = "PT10M"
      enableExpress                       = false
      maxSizeInMegabytes                  = 0
      requiresDuplicateDetection          = false
      lockDuration                        = "PT1M"
      status                              = "Active"
    }
  }
}

moved {
  from = azurerm_servicebus_queue.main
  to   = azapi_resource.servicebus_queue_main
}

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "st${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    sku = {
      name = "Standard_LRS"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "storage_container_main" {
  type      = "Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01"
  name      = "data"
  parent_id = "${azapi_resource.storage_account_main.id}/blobServices/default"
  body = {
    properties = {
      publicAccess = "None"
      metadata     = {}
    }
  }
}

moved {
  from = azurerm_storage_container.main
  to   = azapi_resource.storage_container_main
}

resource "azapi_resource" "eventgrid_system_topic_main" {
  type      = "Microsoft.EventGrid/systemTopics@2025-02-15"
  name      = "egst-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      source    = azapi_resource.storage_account_main.id
      topicType = "Microsoft.Storage.StorageAccounts"
    }
  }
}

moved {
  from = azurerm_eventgrid_system_topic.main
  to   = azapi_resource.eventgrid_system_topic_main
}
