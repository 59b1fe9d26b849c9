# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
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
