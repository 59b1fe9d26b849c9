# What was converted does not configure azurerm, and a stack has to.
provider "azurerm" {
  features {}
}

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

moved {
  from = azurerm_resource_group.older
  to   = azurerm_resource_group.main
}
