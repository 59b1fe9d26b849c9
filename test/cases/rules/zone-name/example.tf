# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_private_dns_zone" "misspelt" {
  name                = "privatelink.blob.core.window.net"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning zone-name: Azure looks up no service in a zone privatelink.blob.core.window.net: did you mean privatelink.blob.core.windows.net?
#~   name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "vault" {
  name                = "private.link.vaultcore.azure.net"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning zone-name: Azure looks up no service in a zone private.link.vaultcore.azure.net: did you mean privatelink.vaultcore.azure.net?
#~   name                = "privatelink.vaultcore.azure.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "fine" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "region" {
  name                = "privatelink.westeurope.azmk8s.io"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "government" {
  name                = "privatelink.blob.core.usgovcloudapi.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "own" {
  name                = "private.example.com"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "unknown" {
  name                = var.unknown
  resource_group_name = "rg"
}
