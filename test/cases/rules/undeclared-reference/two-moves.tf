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
