variable "ports" {
  type    = list(string)
  default = ["80"]
}

resource "azurerm_network_security_group" "wrong" {
  name                = "nsg-wrong"
  location            = "westeurope"
  resource_group_name = "rg-net"

  dynamic "security_rule" {
    for_each = var.ports
    for_each = var.ports
    #^^^^^^^ error duplicate-argument: Remove one of the two for_each: a dynamic block takes it only once.
#-
    iterator = "rule-${var.ports[0]}"
    #          ^^^^^^^^^^^^^^^^^^^^^^ error dynamic-block: Write iterator as a single word, without quotes.
    content {
      name                       = security_rule.value
      priority                   = 100
      direction                  = "Inbound"
      access                     = "Allow"
      protocol                   = "Tcp"
      source_port_range          = "*"
      destination_port_range     = security_rule.value
      source_address_prefix      = "*"
      destination_address_prefix = "*"
    }
  }
}

resource "azurerm_resource_group" "texts" {
  name     = "rg-texts"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = "30m"
    #          ^^^^^ error dynamic-block: Set for_each to a list, a set, a map or an object: a string has no elements to make blocks of.
    content {
      create = timeouts.value
    }
  }
}

resource "azurerm_resource_group" "read" {
  name     = "rg-read"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = azurerm_resource_group.texts.id
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error dynamic-block: Set for_each to a list, a set, a map or an object: a string has no elements to make blocks of.
    content {
      create = "30m"
    }
  }
}

resource "azurerm_resource_group" "unknown" {
  name     = "rg-unknown"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = var.unknown
    content {
      create = timeouts.value
    }
  }
}

variable "unknown" {}
