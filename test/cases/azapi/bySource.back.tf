# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# azapi_resource.tagged stays as it is: azurerm would not take it: Set application_insights_id: azurerm_application_insights_standard_web_test requires it.
# azapi_resource.unnamed stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azurerm_container_app_environment_storage.either stays as it is: nfs_server_url may be null, and a body cannot leave out what is.
# azurerm_application_insights_standard_web_test.bare stays as it is: validation_rules.ssl_cert_remaining_lifetime and validation_rules.ssl_check_enabled "false" are both set, and azurerm sends only one of them.
# What the sources of azurerm say of arguments that were not seen.
variable "suffix" {
  type    = string
  default = "src42"
}

data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-${var.suffix}"
}

resource "azurerm_public_ip" "main" {
  name                = "pip-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags = {
    team = "network"
  }
  allocation_method       = "Static"
  idle_timeout_in_minutes = 15
}

removed {
  from = azapi_resource.public_ip_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/publicIPAddresses/pip-${var.suffix}"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
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
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-${var.suffix}"
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-${var.suffix}"
  parent_id = azurerm_virtual_network.main.id
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

resource "azurerm_servicebus_namespace" "main" {
  name                = "sbns-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "Standard"
}

removed {
  from = azapi_resource.servicebus_namespace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_servicebus_namespace.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ServiceBus/namespaces/sbns-${var.suffix}"
}

resource "azurerm_servicebus_queue" "main" {
  name                                 = "jobs"
  namespace_id                         = azurerm_servicebus_namespace.main.id
  dead_lettering_on_message_expiration = true
  max_delivery_count                   = 3
  partitioning_enabled                 = true
  requires_session                     = true
}

removed {
  from = azapi_resource.servicebus_queue_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_servicebus_queue.main
  id = "${azurerm_servicebus_namespace.main.id}/queues/jobs"
}

resource "azurerm_storage_account" "main" {
  name                     = "st${var.suffix}"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_replication_type = "LRS"
  account_tier             = "Standard"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Allow"
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
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Storage/storageAccounts/st${var.suffix}"
}

resource "azurerm_storage_container" "main" {
  name               = "data"
  storage_account_id = azurerm_storage_account.main.id
}

removed {
  from = azapi_resource.storage_container_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_container.main
  id = "${azurerm_storage_account.main.id}/blobServices/default/containers/data"
}

resource "azurerm_eventgrid_system_topic" "main" {
  name                = "egst-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  source_resource_id  = azurerm_storage_account.main.id
  topic_type          = "Microsoft.Storage.StorageAccounts"
}

removed {
  from = azapi_resource.eventgrid_system_topic_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_eventgrid_system_topic.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.EventGrid/systemTopics/egst-${var.suffix}"
}

# Where what is said of a share goes depends on whether it is one of NFS.
resource "azurerm_container_app_environment_storage" "nfs" {
  name                         = "nfs"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  nfs_server_url               = "account.file.core.windows.net"
  share_name                   = "/account/share"
}

removed {
  from = azapi_resource.nfs

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_app_environment_storage.nfs
  id = "${var.environment_id}/storages/nfs"
}

resource "azurerm_container_app_environment_storage" "smb" {
  name                         = "smb"
  container_app_environment_id = var.environment_id
  access_key                   = var.key
  access_mode                  = "ReadOnly"
  account_name                 = "account"
  share_name                   = "share"
}

removed {
  from = azapi_resource.smb

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_app_environment_storage.smb
  id = "${var.environment_id}/storages/smb"
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
resource "azurerm_databox_edge_device" "size" {
  name                = "device"
  resource_group_name = "rg"
  location            = "westeurope"
  tags = {
    team = "edge"
  }
  sku_name = "EdgeP_Base-Standard"
}

removed {
  from = azapi_resource.size

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_databox_edge_device.size
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DataBoxEdge/dataBoxEdgeDevices/device"
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
