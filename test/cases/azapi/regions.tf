# Regions within a body: in azurerm's own form where it sends them so, as they are written where it does not.
variable "region" {
  type = string
}

resource "azurerm_redis_linked_server" "written" {
  target_redis_cache_name     = "first"
  resource_group_name         = "rg"
  linked_redis_cache_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/second"
  linked_redis_cache_location = "North Europe"
  server_role                 = "Secondary"
}

resource "azurerm_redis_linked_server" "any" {
  target_redis_cache_name     = "first"
  resource_group_name         = "rg"
  linked_redis_cache_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/third"
  linked_redis_cache_location = var.region
  server_role                 = "Secondary"
}

resource "azurerm_firewall_policy" "logs" {
  name                = "logs"
  resource_group_name = "rg"
  location            = "westeurope"

  insights {
    enabled                            = true
    retention_in_days                  = 30
    default_log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"

    log_analytics_workspace {
      id                = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"
      firewall_location = "North Europe"
    }
  }
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
    name                   = "North Europe"
    regional_replica_count = 1
  }
}

resource "azurerm_network_interface" "edge" {
  name                = "edge"
  resource_group_name = "rg"
  location            = "westus"
  edge_zone           = "Microsoft LosAngeles1"

  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/internal"
  }
}

resource "azurerm_traffic_manager_external_endpoint" "elsewhere" {
  name              = "elsewhere"
  profile_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/profile"
  target            = "www.example.com"
  endpoint_location = "North Europe"
  weight            = 3
}
