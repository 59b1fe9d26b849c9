# Regions within a body: in azurerm's own form where it sends them so, as they are written where it does not.
variable "region" {
  type = string
}

data "azapi_client_config" "current" {}

resource "azurerm_redis_linked_server" "written" {
  resource_group_name         = "rg"
  target_redis_cache_name     = "first"
  linked_redis_cache_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/second"
  linked_redis_cache_location = "northeurope"
  server_role                 = "Secondary"
}

removed {
  from = azapi_resource.written

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_redis_linked_server.written
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Cache/redis/first/linkedServers/second"
}

resource "azurerm_redis_linked_server" "any" {
  resource_group_name         = "rg"
  target_redis_cache_name     = "first"
  linked_redis_cache_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/third"
  linked_redis_cache_location = var.region
  server_role                 = "Secondary"
}

removed {
  from = azapi_resource.any

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_redis_linked_server.any
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Cache/redis/first/linkedServers/third"
}

resource "azurerm_firewall_policy" "logs" {
  name                = "logs"
  resource_group_name = "rg"
  location            = "westeurope"

  insights {
    default_log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"
    enabled                            = true

    log_analytics_workspace {
      firewall_location = "northeurope"
      id                = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"
    }

    retention_in_days = 30
  }
}

removed {
  from = azapi_resource.logs

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_firewall_policy.logs
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/firewallPolicies/logs"
}

resource "azurerm_gallery_application_version" "first" {
  name                   = "1.0.0"
  gallery_application_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/applications/app"
  location               = "westeurope"

  manage_action {
    install = "install"
    remove  = "remove"
  }

  source {
    media_link = "https://account.blob.core.windows.net/container/app"
  }

  target_region {
    name                   = "northeurope"
    regional_replica_count = 1
  }
}

removed {
  from = azapi_resource.first

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_gallery_application_version.first
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/applications/app/versions/1.0.0"
}

resource "azurerm_network_interface" "edge" {
  name                = "edge"
  resource_group_name = "rg"
  location            = "westus"
  edge_zone           = "microsoftlosangeles1"

  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/internal"
  }
}

removed {
  from = azapi_resource.edge

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_interface.edge
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/edge"
}

resource "azurerm_traffic_manager_external_endpoint" "elsewhere" {
  name              = "elsewhere"
  profile_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/profile"
  endpoint_location = "North Europe"
  target            = "www.example.com"
  weight            = 3
}

removed {
  from = azapi_resource.elsewhere

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_traffic_manager_external_endpoint.elsewhere
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/profile/ExternalEndpoints/elsewhere"
}
