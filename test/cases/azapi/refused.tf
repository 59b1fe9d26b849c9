resource "azurerm_user_assigned_identity" "aliased" {
  provider            = azurerm.other
  name                = "id"
  resource_group_name = azurerm_user_assigned_identity.plain.resource_group_name
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "plain" {
  name                = "id"
  resource_group_name = "rg"
  location            = "westeurope"
  isolation_scope     = var.scope
}

resource "azurerm_user_assigned_identity" "read" {
  name                = "id-2"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "azurerm_resource_provider_registration" "none" {
  name = "Microsoft.PolicyInsights"
}

output "identity" {
  value = azurerm_user_assigned_identity.read
}

provider "azurerm" {
  alias         = "other"
  metadata_host = "management.example.com"
  features {}
}

variable "scope" {
  type    = string
  default = null
}

resource "azurerm_role_assignment" "by_variable" {
  scope                = "/subscriptions/11111111-2222-3333-4444-555555555555"
  role_definition_name = var.role
  principal_id         = "22222222-3333-4444-5555-666666666666"
}

resource "azurerm_role_assignment" "of_their_own" {
  scope                = "/subscriptions/11111111-2222-3333-4444-555555555555"
  role_definition_name = "Our Own Reader"
  principal_id         = "22222222-3333-4444-5555-666666666666"
}

variable "role" {
  type = string
}

# azurerm sends the second one first.
variable "ranges" {
  type    = list(string)
  default = ["10.0.0.0/16", "10.1.0.0/16"]
}

resource "azurerm_virtual_network" "ranges" {
  name                = "vnet-ranges"
  location            = "westeurope"
  resource_group_name = "rg"
  address_space       = var.ranges
}
