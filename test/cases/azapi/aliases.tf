# Configurations of azurerm's with an alias: azapi gets one of the same name that is about the same.
variable "hub" {
  type    = string
  default = "11111111-2222-3333-4444-555555555555"
}

provider "azurerm" {
  alias                           = "hub"
  subscription_id                 = var.hub
  use_cli                         = false
  resource_provider_registrations = "none"
  storage_use_azuread             = true
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-aliases"
  location = "westeurope"
}

resource "azurerm_resource_group" "hub" {
  provider = azurerm.hub
  name     = "rg-hub"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "first" {
  provider            = azurerm
  name                = "id-first"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_user_assigned_identity" "hub" {
  for_each            = toset(["a", "b"])
  provider            = azurerm.hub
  name                = "id-${each.key}"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.hub.name
}

# The name alone is that of a group of the other configuration.
resource "azurerm_user_assigned_identity" "named" {
  provider            = azurerm.hub
  name                = "id-named"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_role_assignment" "same" {
  provider             = azurerm.hub
  scope                = azurerm_resource_group.hub.id
  role_definition_name = "Reader"
  principal_id         = "22222222-3333-4444-5555-666666666666"
}

# In the subscription of what it is given on, not in that of its own configuration.
resource "azurerm_role_assignment" "across" {
  provider             = azurerm.hub
  scope                = azurerm_resource_group.main.id
  role_definition_name = "Reader"
  principal_id         = "22222222-3333-4444-5555-666666666666"
}

resource "azurerm_storage_account" "hub" {
  provider                 = azurerm.hub
  name                     = "stlogsaliases"
  resource_group_name      = azurerm_resource_group.hub.name
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "key" {
  value     = azurerm_storage_account.hub.primary_access_key
  sensitive = true
}
