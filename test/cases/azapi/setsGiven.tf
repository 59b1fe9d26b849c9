# Sets of texts that variables give: an order of its own, which is the one that is written for these values.
variable "one" {
  type    = list(string)
  default = ["10.0.0.0/16"]
}

variable "several" {
  type    = list(string)
  default = ["10.1.0.0/16", "10.0.0.0/16"]
}

variable "sources" {
  type    = set(string)
  default = ["10.1.0.0/16", "10.0.0.0/16"]
}

variable "ports" {
  type    = list(string)
  default = ["80", "443"]
}

resource "azurerm_resource_group" "main" {
  name     = "rg-given"
  location = "northeurope"
}

resource "azurerm_virtual_network" "one" {
  name                = "vnet-one"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = var.one
}

resource "azurerm_virtual_network" "several" {
  name                = "vnet-several"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = var.several
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-given"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_network_security_rule" "main" {
  name                        = "allow"
  resource_group_name         = azurerm_resource_group.main.name
  network_security_group_name = azurerm_network_security_group.main.name
  access                      = "Allow"
  direction                   = "Inbound"
  priority                    = 200
  protocol                    = "Tcp"
  source_address_prefixes     = var.sources
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = var.ports
}

variable "rules" {
  type = map(object({
    priority = number
    port     = string
  }))

  default = {
    https = { priority = 100, port = "443" }
    ssh   = { priority = 110, port = "22" }
  }
}

# Each rule has a name, so that their order does not matter.
resource "azurerm_network_security_group" "dynamic" {
  name                = "nsg-dynamic"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  dynamic "security_rule" {
    for_each = var.rules

    content {
      name                       = security_rule.key
      priority                   = security_rule.value.priority
      access                     = "Allow"
      direction                  = "Inbound"
      protocol                   = "Tcp"
      source_address_prefix      = "*"
      source_port_range          = "*"
      destination_address_prefix = "*"
      destination_port_range     = security_rule.value.port
    }
  }
}
