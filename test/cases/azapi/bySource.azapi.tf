# azurerm_container_app_environment_storage.either stays as it is: nfs_server_url may be null, and a body cannot leave out what is.
# azurerm_application_insights_standard_web_test.bare stays as it is: validation_rules.ssl_cert_remaining_lifetime and validation_rules.ssl_check_enabled "false" are both set, and azurerm sends only one of them.
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

# Where what is said of a share goes depends on whether it is one of NFS.
resource "azapi_resource" "nfs" {
  type      = "Microsoft.App/managedEnvironments/storages@2025-07-01"
  name      = "nfs"
  parent_id = var.environment_id
  body = {
    properties = {
      nfsAzureFile = {
        accessMode = "ReadOnly"
        server     = "account.file.core.windows.net"
        shareName  = "/account/share"
      }
    }
  }
}

moved {
  from = azurerm_container_app_environment_storage.nfs
  to   = azapi_resource.nfs
}

resource "azapi_resource" "smb" {
  type      = "Microsoft.App/managedEnvironments/storages@2025-07-01"
  name      = "smb"
  parent_id = var.environment_id
  body = {
    properties = {
      azureFile = {
        accessMode  = "ReadOnly"
        accountName = "account"
        shareName   = "share"
      }
    }
  }
  sensitive_body = {
    properties = {
      azureFile = {
        accountKey = var.key
      }
    }
  }
}

moved {
  from = azurerm_container_app_environment_storage.smb
  to   = azapi_resource.smb
}

# Of another one only Terraform knows which it is.
resource "azurerm_container_app_environment_storage" "either" {
  name                         = "either"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  nfs_server_url               = var.server
  share_name                   = "share"
}

# A size says its name and its tier.
resource "azapi_resource" "size" {
  type      = "Microsoft.DataBoxEdge/dataBoxEdgeDevices@2022-03-01"
  name      = "device"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    sku = {
      name = "EdgeP_Base"
      tier = "Standard"
    }
  }
  tags = {
    team = "edge"
  }
}

moved {
  from = azurerm_databox_edge_device.size
  to   = azapi_resource.size
}

# The component that a test belongs to is a key of its tags.
resource "azapi_resource" "tagged" {
  type      = "Microsoft.Insights/webTests@2022-06-15"
  name      = "tagged"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      Locations = [
        {
          Id = "us-tx-sn1-azr"
        },
      ]
      Name               = "tagged"
      SyntheticMonitorId = "tagged"
      Request = {
        RequestUrl = "https://contoso.com"

        FollowRedirects        = true
        HttpVerb               = "GET"
        ParseDependentRequests = true
      }

      Enabled      = false
      Frequency    = 300
      RetryEnabled = false
      Timeout      = 30
      ValidationRules = {
        SSLCheck = false
      }
      Kind = "standard"
    }

    kind = "standard"
  }
  tags = merge(var.tags, { "hidden-link:${var.component_id}" = "Resource" })
}

moved {
  from = azurerm_application_insights_standard_web_test.tagged
  to   = azapi_resource.tagged
}

resource "azurerm_application_insights_standard_web_test" "bare" {
  name                    = "bare"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/app"
  geo_locations           = ["us-tx-sn1-azr"]

  request {
    url = "https://contoso.com"
  }

  validation_rules {
    ssl_check_enabled           = false
    ssl_cert_remaining_lifetime = 20
  }
}

variable "component_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "environment_id" {
  type = string
}

variable "key" {
  type      = string
  sensitive = true
}

variable "server" {
  type    = string
  default = null
}

# azurerm makes up a name where none is set.
resource "azapi_resource" "unnamed" {
  type      = "Microsoft.ApiManagement/service/subscriptions@2022-08-01"
  name      = uuid()
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim"
  body = {
    properties = {
      displayName = "unnamed"

      allowTracing = true
      scope        = "/apis"
      state        = "submitted"
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_api_management_subscription.unnamed
  to   = azapi_resource.unnamed
}
