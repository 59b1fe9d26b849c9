# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_account" "data" {
  name                     = "stdata"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "file" {
  name                = "privatelink.file.core.windows.net"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "own" {
  name                = "storage.example.com"
  resource_group_name = "rg"
}

resource "azurerm_private_dns_zone" "unknown" {
  name                = var.unknown
  resource_group_name = "rg"
}

resource "azurerm_private_endpoint" "wrong" {
  name                = "pe-wrong"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "wrong"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.file.id]
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning endpoint-zone: Use the zone privatelink.blob.core.windows.net: azurerm_private_dns_zone.file is privatelink.file.core.windows.net.
#~     private_dns_zone_ids = [azurerm_private_dns_zone.blob.id]
  }
}

resource "azurerm_private_endpoint" "fine" {
  name                = "pe-fine"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "fine"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.blob.id, azurerm_private_dns_zone.own.id]
  }
  depends_on = [azurerm_private_endpoint.wrong]
}

resource "azurerm_private_endpoint" "unknown" {
  name                = "pe-unknown"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "unknown"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.unknown.id, var.unknown]
  }
  depends_on = [azurerm_private_endpoint.fine]
}
