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
  alias = "other"
  features {}
}

variable "scope" {
  type    = string
  default = null
}
