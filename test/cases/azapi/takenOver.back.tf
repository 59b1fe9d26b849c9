# azapi_resource.refused stays as it is: azurerm would not take it: Keep either records or target_resource_id: the provider does not take both. azurerm would not take it: Keep either target_resource_id or records: the provider does not take both.
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

resource "azapi_resource" "refused" {
  type      = "Microsoft.Network/dnsZones/AAAA@2018-05-01"
  name      = "record"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      metadata = {}
      targetResource = {
        id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
      }
      TTL         = 300
      AAAARecords = []
    }
  }
}

moved {
  from = azurerm_dns_aaaa_record.refused
  to   = azapi_resource.refused
}
