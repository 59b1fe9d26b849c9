# Regions within a body: in azurerm's own form where it sends them so, as they are written where it does not.
variable "region" {
  type = string
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "written" {
  type      = "Microsoft.Cache/redis/linkedServers@2024-11-01"
  name      = "second"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Cache/redis/first"
  body = {
    properties = {
      linkedRedisCacheId       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/second"
      linkedRedisCacheLocation = "northeurope"
      serverRole               = "Secondary"
    }
  }
}

moved {
  from = azurerm_redis_linked_server.written
  to   = azapi_resource.written
}

resource "azapi_resource" "any" {
  type      = "Microsoft.Cache/redis/linkedServers@2024-11-01"
  name      = "third"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Cache/redis/first"
  body = {
    properties = {
      linkedRedisCacheId       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Cache/redis/third"
      linkedRedisCacheLocation = lower(replace(var.region, " ", ""))
      serverRole               = "Secondary"
    }
  }
}

moved {
  from = azurerm_redis_linked_server.any
  to   = azapi_resource.any
}

resource "azapi_resource" "logs" {
  type      = "Microsoft.Network/firewallPolicies@2025-01-01"
  name      = "logs"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      insights = {
        logAnalyticsResources = {
          defaultWorkspaceId = {
            id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"
          }
          workspaces = [
            {
              region = "northeurope"
              workspaceId = {
                id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs"
              }
            },
          ]
        }
        isEnabled     = true
        retentionDays = 30
      }

      sku = {
        tier = "Standard"
      }
      threatIntelMode = "Alert"
    }
  }
}

moved {
  from = azurerm_firewall_policy.logs
  to   = azapi_resource.logs
}

resource "azapi_resource" "first" {
  type      = "Microsoft.Compute/galleries/applications/versions@2022-03-03"
  name      = "1.0.0"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/applications/app"
  location  = "westeurope"
  body = {
    properties = {
      publishingProfile = {
        manageActions = {
          install = "install"
          remove  = "remove"

          update = ""
        }
        source = {
          mediaLink = "https://account.blob.core.windows.net/container/app"

          defaultConfigurationLink = ""
        }
        targetRegions = [
          {
            name                 = "northeurope"
            regionalReplicaCount = 1

            storageAccountType = "Standard_LRS"
          },
        ]

        enableHealthCheck = false
        excludeFromLatest = false
      }

      safetyProfile = {
        allowDeletionOfReplicatedLocations = true
      }
    }
  }
}

moved {
  from = azurerm_gallery_application_version.first
  to   = azapi_resource.first
}

resource "azapi_resource" "edge" {
  type      = "Microsoft.Network/networkInterfaces@2025-01-01"
  name      = "edge"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westus"
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "internal"
          properties = {
            privateIPAllocationMethod = "Dynamic"
            subnet = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/internal"
            }

            primary                 = false
            privateIPAddressVersion = "IPv4"
          }
        },
      ]

      enableAcceleratedNetworking = false
      enableIPForwarding          = false
    }
    extendedLocation = {
      name = "microsoftlosangeles1"
      type = "EdgeZone"
    }
  }
}

moved {
  from = azurerm_network_interface.edge
  to   = azapi_resource.edge
}

resource "azapi_resource" "elsewhere" {
  type      = "Microsoft.Network/trafficManagerProfiles/ExternalEndpoints@2022-04-01"
  name      = "elsewhere"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/profile"
  body = {
    properties = {
      endpointLocation = "North Europe"
      target           = "www.example.com"
      weight           = 3

      alwaysServe    = "Disabled"
      endpointStatus = "Enabled"
      customHeaders  = []
      subnets        = []
    }
  }
}

moved {
  from = azurerm_traffic_manager_external_endpoint.elsewhere
  to   = azapi_resource.elsewhere
}
