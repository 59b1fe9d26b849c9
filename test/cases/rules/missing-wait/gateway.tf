# A time that is shorter than a gateway takes.
resource "azurerm_virtual_network_gateway" "short" {
  name                = "vgw-short"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  type                = "Vpn"
  sku                 = "VpnGw1AZ"

  ip_configuration {
    subnet_id            = var.subnet_id
    public_ip_address_id = var.address_id
  }

  timeouts {
    create = "30m"
    #        ^^^^^ warning missing-wait: Set timeouts.create to 90 minutes, or leave it out: a gateway takes up to an hour to be created.
#~     create = "90m"
  }
}

resource "azurerm_virtual_network_gateway" "enough" {
  name                = "vgw-enough"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  type                = "Vpn"
  sku                 = "VpnGw1AZ"

  ip_configuration {
    subnet_id            = var.subnet_id
    public_ip_address_id = var.address_id
  }

  timeouts {
    create = "1h"
  }
}

variable "subnet_id" {
  type = string
}

variable "address_id" {
  type = string
}
