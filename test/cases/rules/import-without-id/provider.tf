resource "azurerm_resource_group" "declared" {
  name     = "rg-ml"
  location = "westeurope"
}

import {
  to       = azurerm_resource_group.declared
#~   to = azurerm_resource_group.declared
  id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
#~   id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  provider = azurerm
  #^^^^^^^ error import-without-id: Remove provider, and set it in the block of azurerm_resource_group.declared: an import block takes provider only where Terraform generates the resource's block.
#-
}

import {
  to       = azurerm_resource_group.written_by_terraform
  id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-other"
  provider = azurerm
}

# The provider that the resource says itself.
import {
  to       = azurerm_resource_group.same
  id       = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/same"
  provider = azurerm.other
}

resource "azurerm_resource_group" "same" {
  provider = azurerm.other
  name     = "same"
  location = "westeurope"
}

provider "azurerm" {
  alias = "other"
  features {}
}
