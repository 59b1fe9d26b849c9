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

resource "azurerm_dns_aaaa_record" "refused" {
  name                = "record"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300
  target_resource_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
}
