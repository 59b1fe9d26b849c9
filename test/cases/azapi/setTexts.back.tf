# azurerm_dns_caa_record.unknown stays as it is: record is a set of blocks, which are sent in an order that depends on what is in them.
# Blocks of sets in the order of a checksum of a text that azurerm puts together of their arguments.

# azurerm 5.2.0

data "azapi_client_config" "current" {}

resource "azurerm_dns_caa_record" "several" {
  name                = "caa"
  resource_group_name = "rg"
  zone_name           = "example.com"

  record {
    flags = 0
    tag   = "issue"
    value = "example.com"
  }

  record {
    flags = 0
    tag   = "issuewild"
    value = ";"
  }

  record {
    flags = 0
    tag   = "issue"
    value = "example.net"
  }

  record {
    flags = 0
    tag   = "iodef"
    value = "mailto:test@example.com"
  }

  ttl = 300
}

removed {
  from = azapi_resource.dns_caa_record_several

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_caa_record.several
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/CAA/caa"
}

resource "azurerm_dns_srv_record" "several" {
  name                = "srv"
  resource_group_name = "rg"
  zone_name           = "example.com"

  record {
    port     = 8080
    priority = 2
    target   = "two.example.com"
    weight   = 25
  }

  record {
    port     = 8080
    priority = 1
    target   = "one.example.com"
    weight   = 5
  }

  ttl = 300
}

removed {
  from = azapi_resource.dns_srv_record_several

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_srv_record.several
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/SRV/srv"
}

# Nobody knows what it will be.
resource "azurerm_dns_caa_record" "unknown" {
  name                = "unknown"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300

  record {
    flags = 0
    tag   = "issue"
    value = uuid()
  }

  record {
    flags = 0
    tag   = "issue"
    value = "example.net"
  }
}
