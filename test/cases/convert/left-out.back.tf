# The storage of all.
resource "azurerm_resource_group" "ml" {
  name     = "rg-${random_string.suffix.result}"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.ml
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
}
