variable "name" {
  type = string
}

variable "group" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "account_id" {
  type = string
}

variable "zone_ids" {
  type = list(string)
}

variable "endpoints" {
  type = map(object({
    resource = string
    zones    = list(string)
  }))
}

# As many as there are, each with its group.
resource "azurerm_private_endpoint" "counted" {
  count               = 2
  name                = "pe-${var.name}-${count.index}"
  location            = "northeurope"
  resource_group_name = var.group
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = var.account_id
    is_manual_connection           = false
    subresource_names              = ["blob"]
  }

  dynamic "private_dns_zone_group" {
    for_each = length(var.zone_ids) > 0 ? [1] : []

    content {
      name                 = "zones-${count.index}"
      private_dns_zone_ids = var.zone_ids
    }
  }
}

# One of these has a group.
resource "azurerm_private_endpoint" "keyed" {
  for_each            = var.endpoints
  name                = "pe-${var.name}-${each.key}"
  location            = "northeurope"
  resource_group_name = var.group
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = each.key
    private_connection_resource_id = var.account_id
    is_manual_connection           = false
    subresource_names              = [each.value.resource]
  }

  dynamic "private_dns_zone_group" {
    for_each = length(each.value.zones) > 0 ? [each.value] : []

    content {
      name                 = "zones-${private_dns_zone_group.value.resource}"
      private_dns_zone_ids = private_dns_zone_group.value.zones
    }
  }
}

resource "azurerm_private_endpoint" "maybe" {
  name                = "pe-${var.name}-maybe"
  location            = "northeurope"
  resource_group_name = var.group
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "file"
    private_connection_resource_id = var.account_id
    is_manual_connection           = false
    subresource_names              = ["file"]
  }

  dynamic "private_dns_zone_group" {
    for_each = length(var.zone_ids) > 0 ? { default = var.zone_ids } : {}

    content {
      name                 = private_dns_zone_group.key
      private_dns_zone_ids = private_dns_zone_group.value
    }
  }
}
