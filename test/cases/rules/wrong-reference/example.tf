# azurerm 4.81.0

resource "azurerm_dns_zone" "public" {
  name                = "example.com"
  resource_group_name = "rg-dns"
}

resource "azurerm_private_dns_zone" "private" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-dns"
}

resource "azurerm_dns_a_record" "private" {
  name                = "build"
  zone_name           = azurerm_private_dns_zone.private.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_dns_zone, not of azurerm_private_dns_zone.private.
#~   zone_name           = azurerm_dns_zone.public.name
  resource_group_name = "rg-dns"
  ttl                 = 300
}
