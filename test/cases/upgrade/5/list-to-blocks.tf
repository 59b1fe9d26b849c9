# A list of names in the place of which there is a block for each.
resource "azurerm_subnet" "listed" {
  name                 = "snet-ml"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  service_endpoints    = ["Microsoft.Storage", "Microsoft.KeyVault"]
  #^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "last" {
  name                 = "snet-last"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.1.0/24"]
  service_endpoints = [
  #^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.
    "Microsoft.Storage", # for the account
  ]
}

resource "azurerm_subnet" "none" {
  name                 = "snet-none"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.2.0/24"]
  service_endpoints    = []
  #^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.
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
  service_endpoints    = each.value.endpoints
  #^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.

  delegation {
    name = "ml"
    service_delegation {
      name = "Microsoft.MachineLearningServices/workspaces"
    }
  }
}

resource "azurerm_subnet" "built" {
  name                 = "snet-built"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.3.0/24"]
  service_endpoints    = [for service in ["Storage", "KeyVault"] : "Microsoft.${service}"]
  #^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.
}

resource "azurerm_virtual_network" "inline" {
  name                = "vnet-inline"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  address_space       = ["10.1.0.0/16"]

  subnet {
    name              = "snet-inline"
    address_prefixes  = ["10.1.1.0/24"]
    service_endpoints = ["Microsoft.Storage", local.more]
    #^^^^^^^^^^^^^^^^ error unknown-argument: subnet has no argument service_endpoints. It was in azurerm 4.81.0 and is not in {newest}: change to service_endpoint blocks.
  }
}

locals {
  more = "Microsoft.Sql"
}

# What reads the list is left to people.
output "services" {
  value = azurerm_subnet.listed.service_endpoints
  #                             ^^^^^^^^^^^^^^^^^ error unknown-attribute: azurerm_subnet has no attribute service_endpoints. It was in azurerm 4.81.0 and is not in {newest}.
}
