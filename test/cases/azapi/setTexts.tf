# Blocks of sets in the order of a checksum of a text that azurerm puts together of their arguments.

# azurerm 5.2.0

resource "azurerm_dns_caa_record" "several" {
  name                = "caa"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300

  record {
    flags = 0
    tag   = "issue"
    value = "example.com"
  }

  record {
    flags = 0
    tag   = "issue"
    value = "example.net"
  }

  record {
    flags = 0
    tag   = "issuewild"
    value = ";"
  }

  record {
    flags = 0
    tag   = "iodef"
    value = "mailto:test@example.com"
  }
}

resource "azurerm_dns_srv_record" "several" {
  name                = "srv"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300

  record {
    priority = 1
    weight   = 5
    port     = 8080
    target   = "one.example.com"
  }

  record {
    priority = 2
    weight   = 25
    port     = 8080
    target   = "two.example.com"
  }
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
