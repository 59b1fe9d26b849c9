#+ terraform {
#+   required_providers {
#+     azurerm = {
#+       source  = "hashicorp/azurerm"
#+       version = "~> {newest minor}"
#+     }
#+   }
#+ }
#+
# styles
# The group is reached through the network; nothing leads to the role.
resource "azurerm_resource_group" "rg" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-requirement: Name azurerm in required_providers: otherwise it is the newest release of hashicorp/azurerm.
  name     = "rg-orders"
  location = "westeurope"
}

resource "azurerm_virtual_network" "net" {
  name                = "vnet-orders"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
  address_space       = ["10.0.0.0/16"]

  depends_on = [azurerm_resource_group.rg]
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unnecessary-order: Remove azurerm_resource_group.rg from depends_on: other arguments ensure this order already.
#- 2 lines
}

resource "azurerm_subnet" "a" {
  name                 = "a"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.net.name
  address_prefixes     = ["10.0.1.0/24"]

  depends_on = [
#~   depends_on = [azurerm_role_assignment.network]
    azurerm_role_assignment.network,
    azurerm_virtual_network.net,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unnecessary-order: Remove azurerm_virtual_network.net and azurerm_resource_group.rg from depends_on: other arguments ensure this order already.
    azurerm_resource_group.rg,
  ]
#- 4 lines
}

resource "azurerm_role_assignment" "network" {
  scope                = var.scope
  role_definition_name = "Network Contributor"
  principal_id         = var.principal_id
}

resource "azurerm_subnet" "b" {
  name                 = "b"
  resource_group_name  = "rg-orders"
  virtual_network_name = var.network
  address_prefixes     = ["10.0.2.0/24"]

  depends_on = [azurerm_virtual_network.net, module.other]
}

module "other" {
  source = "./other"
}

variable "scope" {
  type = string
}

variable "principal_id" {
  type = string
}

variable "network" {
  type = string
}
