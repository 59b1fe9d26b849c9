resource "azurerm_spring_cloud_certificate" "unread" {
  name                = "certificate"
  resource_group_name = "rg"
  service_name        = "service"
  certificate_content = filebase64("certificate.pfx")

  lifecycle {
    ignore_changes = [name]
  }
}

resource "azurerm_spring_cloud_dev_tool_portal" "spelled" {
  name                    = "default"
  spring_cloud_service_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.AppPlatform/spring/service"
}

resource "azurerm_dns_aaaa_record" "record" {
  name                = "record"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300
  target_resource_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
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
