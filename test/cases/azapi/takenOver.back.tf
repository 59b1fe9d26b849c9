# azapi_resource.refused stays as it is: azurerm would not take its retention_in_days (line 87): Set retention_in_days to a number from 30 to 730, not 3.
data "azapi_client_config" "current" {}

resource "azurerm_spring_cloud_certificate" "unread" {
  name                = "certificate"
  resource_group_name = "rg"
  service_name        = "service"
  certificate_content = filebase64("certificate.pfx")

  lifecycle {
    ignore_changes = [name, certificate_content]
  }
}

removed {
  from = azapi_resource.unread

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_spring_cloud_certificate.unread
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.AppPlatform/spring/service/certificates/certificate"
}

resource "azurerm_spring_cloud_dev_tool_portal" "spelled" {
  name                    = "default"
  spring_cloud_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.AppPlatform/spring/service"
}

removed {
  from = azapi_resource.spelled

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_spring_cloud_dev_tool_portal.spelled
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.AppPlatform/Spring/service/DevToolPortals/default"
}

resource "azurerm_dns_aaaa_record" "record" {
  name                = "record"
  resource_group_name = "rg"
  zone_name           = "example.com"
  target_resource_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
  ttl                 = 300
}

removed {
  from = azapi_resource.record

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_aaaa_record.record
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/AAAA/record"
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
