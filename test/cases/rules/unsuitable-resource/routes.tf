# All routes of a domain are named, or none is known.
resource "azurerm_cdn_frontdoor_route" "first" {
  name                            = "first"
  cdn_frontdoor_endpoint_id       = var.endpoint_id
  cdn_frontdoor_origin_group_id   = var.group_id
  cdn_frontdoor_origin_ids        = [var.origin_id]
  cdn_frontdoor_custom_domain_ids = [azurerm_cdn_frontdoor_custom_domain.shop.id]
  patterns_to_match               = ["/*"]
  supported_protocols             = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "second" {
  name                            = "second"
  cdn_frontdoor_endpoint_id       = var.endpoint_id
  cdn_frontdoor_origin_group_id   = var.group_id
  cdn_frontdoor_origin_ids        = [var.origin_id]
  cdn_frontdoor_custom_domain_ids = [azurerm_cdn_frontdoor_custom_domain.shop.id]
  patterns_to_match               = ["/api/*"]
  supported_protocols             = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_custom_domain" "shop" {
  name                     = "shop"
  cdn_frontdoor_profile_id = var.profile_id
  host_name                = "shop.contoso.com"

  tls {
    certificate_type = "ManagedCertificate"
  }
}

resource "azurerm_cdn_frontdoor_custom_domain_association" "some" {
  cdn_frontdoor_custom_domain_id = azurerm_cdn_frontdoor_custom_domain.shop.id
  cdn_frontdoor_route_ids        = [azurerm_cdn_frontdoor_route.first.id]
  #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Name every route of the domain here: the provider refuses to let go of a domain that is still on another route.
}

resource "azurerm_cdn_frontdoor_custom_domain_association" "all" {
  cdn_frontdoor_custom_domain_id = azurerm_cdn_frontdoor_custom_domain.shop.id
  cdn_frontdoor_route_ids        = [azurerm_cdn_frontdoor_route.first.id, azurerm_cdn_frontdoor_route.second.id]
}

resource "azurerm_cdn_frontdoor_custom_domain_association" "unknown" {
  cdn_frontdoor_custom_domain_id = azurerm_cdn_frontdoor_custom_domain.shop.id
  cdn_frontdoor_route_ids        = var.route_ids
}

variable "endpoint_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "origin_id" {
  type = string
}

variable "profile_id" {
  type = string
}

variable "route_ids" {
  type = list(string)
}
