# An id that is written as a text gives no order.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.0"
    }
  }
}

resource "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-net"
}

resource "azapi_resource" "link" {
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  parent_id = "${var.group_id}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_private_dns_zone.blob here: an id that is written out gives no order, and Azure destroys no zone that has a link (409 CannotDeleteResource).
#~   parent_id = azurerm_private_dns_zone.blob.id
  location  = "global"
  body = {
    properties = { registrationEnabled = false }
  }
}

resource "azapi_resource" "elsewhere" {
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "elsewhere"
  parent_id = "${var.group_id}/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net"
  location  = "global"
  body = {
    properties = { registrationEnabled = false }
  }
}

variable "group_id" {
  type = string
}
