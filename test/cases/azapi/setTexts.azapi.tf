# azurerm_dns_caa_record.unknown stays as it is: record is a set of blocks, which are sent in an order that depends on what is in them.
# Blocks of sets in the order of a checksum of a text that azurerm puts together of their arguments.

# azurerm 5.2.0

data "azapi_client_config" "current" {}

resource "azapi_resource" "dns_caa_record_several" {
  type      = "Microsoft.Network/dnsZones/CAA@2018-05-01"
  name      = "caa"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      caaRecords = [
        {
          flags = 0
          tag   = "issue"
          value = "example.com"
        },
        {
          flags = 0
          tag   = "issuewild"
          value = ";"
        },
        {
          flags = 0
          tag   = "issue"
          value = "example.net"
        },
        {
          flags = 0
          tag   = "iodef"
          value = "mailto:test@example.com"
        },
      ]
      TTL = 300

      metadata = {}
    }
  }
}

moved {
  from = azurerm_dns_caa_record.several
  to   = azapi_resource.dns_caa_record_several
}

resource "azapi_resource" "dns_srv_record_several" {
  type      = "Microsoft.Network/dnsZones/SRV@2018-05-01"
  name      = "srv"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      SRVRecords = [
        {
          port     = 8080
          priority = 2
          target   = "two.example.com"
          weight   = 25
        },
        {
          port     = 8080
          priority = 1
          target   = "one.example.com"
          weight   = 5
        },
      ]
      TTL = 300

      metadata = {}
    }
  }
}

moved {
  from = azurerm_dns_srv_record.several
  to   = azapi_resource.dns_srv_record_several
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
