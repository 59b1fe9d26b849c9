data "azapi_client_config" "current" {}

resource "azapi_resource" "unread" {
  type      = "Microsoft.AppPlatform/spring/certificates@2023-05-01-preview"
  name      = "certificate"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.AppPlatform/spring/service"
  body = {
    properties = {
      content = filebase64("certificate.pfx")

      type = "ContentCertificate"
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_spring_cloud_certificate.unread
  to   = azapi_resource.unread
}

resource "azapi_resource" "spelled" {
  type      = "Microsoft.AppPlatform/Spring/DevToolPortals@2023-05-01-preview"
  name      = "default"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.AppPlatform/Spring/service"
  body = {
    properties = {
      features = {
        applicationAccelerator = {
          state = "Disabled"
        }
        applicationLiveView = {
          state = "Disabled"
        }
      }
      public = false
    }
  }
}

moved {
  from = azurerm_spring_cloud_dev_tool_portal.spelled
  to   = azapi_resource.spelled
}

resource "azapi_resource" "record" {
  type      = "Microsoft.Network/dnsZones/AAAA@2018-05-01"
  name      = "record"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      targetResource = {
        id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
      }
      TTL = 300

      metadata    = {}
      AAAARecords = []
    }
  }
}

moved {
  from = azurerm_dns_aaaa_record.record
  to   = azapi_resource.record
}

resource "azapi_resource" "refused" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      features = {
        enableLogAccessUsingOnlyResourcePermissions = true
        disableLocalAuth                            = false
      }
      workspaceCapping = {
        dailyQuotaGb = -1
      }
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
      retentionInDays                 = 3
      sku = {
        name = "PerGB2018"
      }
    }
  }
}
