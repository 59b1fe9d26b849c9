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
  #^^^^^^^ error import-without-id: Remove provider, and set it in the block of azurerm_resource_group.declared: an import has one only where Terraform writes that block.
#-
}

import {
  to       = azurerm_resource_group.written_by_terraform
  id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-other"
  provider = azurerm
}
