# The documentation orders both, "may need to" in its words: an apply without the order works.
resource "azurerm_cdn_frontdoor_profile" "main" {
  name                = "afd-orders"
  resource_group_name = "rg-orders"
  sku_name            = "Standard_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_endpoint" "main" {
  name                     = "orders"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id
}

resource "azurerm_cdn_frontdoor_origin_group" "main" {
  name                     = "orders"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.main.id

  load_balancing {}
}

resource "azurerm_cdn_frontdoor_origin" "main" {
  name                           = "orders"
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.main.id
  host_name                      = "orders.contoso.com"
  certificate_name_check_enabled = true
}

resource "azurerm_cdn_frontdoor_route" "main" {
  name                          = "orders"
  cdn_frontdoor_endpoint_id     = azurerm_cdn_frontdoor_endpoint.main.id
  cdn_frontdoor_origin_group_id = azurerm_cdn_frontdoor_origin_group.main.id
  cdn_frontdoor_origin_ids      = [azurerm_cdn_frontdoor_origin.main.id]
  patterns_to_match             = ["/*"]
  supported_protocols           = ["Http", "Https"]
}

resource "azurerm_dns_cname_record" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_cdn_frontdoor_route.main to depends_on: the documentation of the provider has the domain associated with its route before the record leads there.
  name                = "orders"
  zone_name           = "contoso.com"
  resource_group_name = "rg-orders"
  ttl                 = 3600
  record              = azurerm_cdn_frontdoor_endpoint.main.host_name
#+
#+   depends_on = [azurerm_cdn_frontdoor_route.main]
}
