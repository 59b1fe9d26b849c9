# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_dns_zone" "public" {
  name                = "example.com"
  resource_group_name = "rg-dns"
}

resource "azurerm_private_dns_zone" "private" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-dns"
}

resource "azurerm_virtual_network" "hub" {
  name                = "vnet-hub"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.hub.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_network_security_group" "hub" {
  name                = "nsg-hub"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.hub.name
}

resource "azurerm_resource_group" "hub" {
  name     = "rg-hub"
  location = "westeurope"
}

resource "azurerm_dns_a_record" "private" {
  name                = "build"
  zone_name           = azurerm_private_dns_zone.private.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_dns_zone, not of azurerm_private_dns_zone.private.
#~   zone_name           = azurerm_dns_zone.public.name
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_private_dns_a_record" "public" {
  name                = "build"
  zone_name           = azurerm_dns_zone.public.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_private_dns_zone, not of azurerm_dns_zone.public.
#~   zone_name           = azurerm_private_dns_zone.private.name
  resource_group_name = "rg-dns"
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_subnet" "group" {
  name                 = "snet-group"
  resource_group_name  = azurerm_resource_group.hub.id
  #                                                 ^^ error wrong-reference: Use the name of azurerm_resource_group.hub: resource_group_name takes its name, not its id.
#~   resource_group_name  = azurerm_resource_group.hub.name
  virtual_network_name = azurerm_network_security_group.hub.name
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set virtual_network_name to the name of an azurerm_virtual_network, not of azurerm_network_security_group.hub.
#~   virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_private_dns_a_record" "fine" {
  name                = "build"
  zone_name           = azurerm_private_dns_zone.private.name
  resource_group_name = azurerm_resource_group.hub.name
  ttl                 = 300
  records             = ["10.0.1.4"]
}

resource "azurerm_subnet" "fine" {
  name                 = "snet-fine"
  resource_group_name  = azurerm_virtual_network.hub.resource_group_name
  virtual_network_name = azurerm_virtual_network.hub.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "unknown" {
  name                 = "snet-unknown"
  resource_group_name  = var.unknown
  virtual_network_name = "${azurerm_network_security_group.hub.name}-vnet"
  address_prefixes     = ["10.0.1.0/24"]
}
