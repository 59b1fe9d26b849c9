variable "name" {
  type = string
}

variable "group" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "zone_ids" {
  type = list(string)
}

resource "azurerm_storage_account" "main" {
  name                     = "stcalled${var.name}"
  location                 = "northeurope"
  resource_group_name      = var.group
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_private_endpoint" "alone" {
  name                = "pe-alone-${var.name}"
  location            = "northeurope"
  resource_group_name = var.group
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.main.id
    is_manual_connection           = false
    subresource_names              = ["blob"]
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = var.zone_ids
  }

  lifecycle {
    ignore_changes = [private_dns_zone_group]
  }
}

module "inner" {
  source     = "./inner"
  count      = var.name == "x" ? 1 : 0
  name       = var.name
  group      = var.group
  subnet_id  = var.subnet_id
  account_id = azurerm_storage_account.main.id
  zone_ids   = var.zone_ids

  endpoints = {
    table = { resource = "table", zones = var.zone_ids }
    queue = { resource = "queue", zones = [] }
  }
}
