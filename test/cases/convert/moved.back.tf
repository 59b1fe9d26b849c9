resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

moved {
  to   = azurerm_resource_group.main
  from = azurerm_resource_group.old["west"]
}

# Under a name that another resource has as well.
resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

moved {
  to   = azurerm_user_assigned_identity.main
  from = module.identity.azurerm_user_assigned_identity.this
}

# Left out: a program says what has moved with moveFromId on the resource, once.
# moved {
#   from = azurerm_resource_group.older
#   to   = azurerm_resource_group.main
# }
