resource "azurerm_resource_group" "now" {
  name     = "rg"
  location = "westeurope"
}

# What was moved twice: the name between is nowhere else.
moved {
  from = azurerm_resource_group.first
  to   = azurerm_resource_group.second
}

moved {
  from = azurerm_resource_group.second
  to   = azurerm_resource_group.now
}

import {
  to = azurerm_resource_group.other
  #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_group.other. Did you mean azurerm_resource_group.now?
  id = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg"
}
