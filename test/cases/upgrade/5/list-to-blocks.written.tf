# A list of names in the place of which there is a block for each.
resource "azurerm_subnet" "listed" {
  name                 = "snet-ml"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.1.0/24"]

  service_endpoint {
    service = "Microsoft.Storage"
  }

  service_endpoint {
    service = "Microsoft.KeyVault"
  }
}

resource "azurerm_subnet" "last" {
  name                 = "snet-last"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.1.0/24"]

  dynamic "service_endpoint" {
    for_each = [
      "Microsoft.Storage", # for the account
    ]

    content {
      service = service_endpoint.value
    }
  }
}

resource "azurerm_subnet" "none" {
  name                 = "snet-none"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.2.0/24"]
}

variable "subnets" {
  type = map(object({ prefix = string, endpoints = optional(list(string)) }))
}

# What is passed may be null, which a dynamic block does not take.
resource "azurerm_subnet" "passed" {
  for_each             = var.subnets
  name                 = each.key
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = [each.value.prefix]

  delegation {
    name = "ml"
    service_delegation {
      name = "Microsoft.MachineLearningServices/workspaces"
    }
  }

  dynamic "service_endpoint" {
    for_each = coalesce(each.value.endpoints, [])

    content {
      service = service_endpoint.value
    }
  }
}

resource "azurerm_subnet" "built" {
  name                 = "snet-built"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.3.0/24"]

  dynamic "service_endpoint" {
    for_each = [for service in ["Storage", "KeyVault"] : "Microsoft.${service}"]

    content {
      service = service_endpoint.value
    }
  }
}

resource "azurerm_virtual_network" "inline" {
  name                = "vnet-inline"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  address_space       = ["10.1.0.0/16"]

  subnet {
    name             = "snet-inline"
    address_prefixes = ["10.1.1.0/24"]

    service_endpoint {
      service = "Microsoft.Storage"
    }

    service_endpoint {
      service = local.more
    }
  }
}

locals {
  more = "Microsoft.Sql"
}

# What reads the list is left to people.
output "services" {
  value = azurerm_subnet.listed.service_endpoints
}
