# Private endpoints in modules that are called: Terraform takes import blocks for their groups of DNS zones in this module alone.
terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-called"
  location = "northeurope"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-called"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  name                 = "snet-called"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = azurerm_resource_group.main.name
}

module "app" {
  source    = "./app"
  for_each  = toset(["x", "y"])
  name      = each.key
  group     = azurerm_resource_group.main.name
  subnet_id = azurerm_subnet.main.id
  zone_ids  = [azurerm_private_dns_zone.blob.id]
}
