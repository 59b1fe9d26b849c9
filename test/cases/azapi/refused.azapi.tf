# azurerm_user_assigned_identity.aliased stays as it is: azurerm.other sets metadata_host, and azapi has no argument of that name.
# azurerm_resource_provider_registration.none stays as it is: Not every property that azurerm sends for azurerm_resource_provider_registration is known.
# azurerm_role_assignment.by_variable stays as it is: role_definition_name is the name of a role, and only Terraform knows which.
# azurerm_role_assignment.of_their_own stays as it is: role_definition_name is "Our Own Reader", which is not a role that Azure has built in.
# azurerm_virtual_network.ranges stays as it is: address_space is a set, whose elements are sent in an order that depends on what they are.
# azurerm_user_assigned_identity.read stays as it is: azurerm_user_assigned_identity.read is read as a whole, and azapi's resource has other attributes (main.tf:26).
resource "azurerm_user_assigned_identity" "aliased" {
  provider            = azurerm.other
  name                = "id"
  resource_group_name = "rg"
  location            = "westeurope"
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "plain" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = var.scope == null ? "None" : var.scope
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.plain
  to   = azapi_resource.plain
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
