# azurerm 4.81.0
resource "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-dns"
}

resource "azurerm_dns_zone" "public" {
  name                = "example.com"
  resource_group_name = "rg-dns"
}

resource "azurerm_private_dns_zone" "inside" {
  name                = "inside.example.com"
  resource_group_name = "rg-dns"
}

resource "azurerm_dns_zone" "inside" {
  name                = "inside.example.com"
  resource_group_name = "rg-dns"
}

resource "azurerm_dns_a_record" "wrong" {
  name                = "stml"
  zone_name           = "privatelink.blob.core.windows.net"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_dns_zone: privatelink.blob.core.windows.net is an azurerm_private_dns_zone here, azurerm_private_dns_zone.blob.
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_private_dns_a_record" "wrong" {
  name                = "stml"
  zone_name           = "example.com"
  #                     ^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_private_dns_zone: example.com is an azurerm_dns_zone here, azurerm_dns_zone.public.
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_private_dns_a_record" "reference" {
  name                = "stml"
  zone_name           = azurerm_dns_zone.public.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_private_dns_zone, not of azurerm_dns_zone.public.
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_private_dns_a_record" "right" {
  name                = "stml"
  zone_name           = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-zones"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

# There is one of each kind.
resource "azurerm_dns_a_record" "both" {
  name                = "stml"
  zone_name           = "inside.example.com"
  resource_group_name = "rg-zones"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

# It may be declared elsewhere.
resource "azurerm_dns_a_record" "elsewhere" {
  name                = "stml"
  zone_name           = "example.org"
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_dns_a_record" "unknown" {
  name                = "stml"
  zone_name           = var.zone
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

variable "zone" {
  type = string
}
