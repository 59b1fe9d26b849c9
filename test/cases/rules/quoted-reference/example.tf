variable "location" {
  type        = string
  description = "local.tags"
}

locals {
  tags = { team = "ml" }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "var.location"
  #          ^^^^^^^^^^^^^^ warning quoted-reference: Write var.location without quotes: in quotes it is a text.
#~   location = var.location
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-training"
  resource_group_name = "azurerm_resource_group.main.name"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning quoted-reference: Write azurerm_resource_group.main.name without quotes: in quotes it is a text.
#~   resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]
  tags                = { team = "local.tags.team", of = "azurerm_resource_group.other.name" }
  #                              ^^^^^^^^^^^^^^^^^ warning quoted-reference: Write local.tags.team without quotes: in quotes it is a text.
#~   tags                = { team = local.tags.team, of = "azurerm_resource_group.other.name" }
}

resource "azurerm_subnet" "main" {
  for_each             = { training = "10.0.0.0/24" }
  name                 = "each.key"
  #                      ^^^^^^^^^^ warning quoted-reference: Write each.key without quotes: in quotes it is a text.
#~   name                 = each.key
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["each.value"]
  #                       ^^^^^^^^^^^^ warning quoted-reference: Write each.value without quotes: in quotes it is a text.
#~   address_prefixes     = [each.value]
}

resource "azurerm_resource_group" "passes" {
  name     = "count.index"
  location = "${var.location}"
  tags     = { domain = "local.example", about = "see var.location", file = "main.tf" }
}

resource "azurerm_resource_group" "unknown" {
  name     = var.unknown
  location = "westeurope"
}

output "id" {
  value = "azurerm_resource_group.main.id"
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning quoted-reference: Write azurerm_resource_group.main.id without quotes: in quotes it is a text.
#~   value = azurerm_resource_group.main.id
}

variable "unknown" {}
