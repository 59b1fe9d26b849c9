# azurerm 4.81.0
variable "subscription" {
  type = string
}

variable "begin" {
  type = string
}

data "azurerm_subscription" "current" {}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

locals {
  group = "/subscriptions/${var.subscription}/resource-groups/rg-ml"
}

resource "azurerm_management_lock" "misspelt" {
  name       = "misspelt"
  scope      = "/suscriptions/${var.subscription}/resourceGroups/rg-ml"
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /subscriptions/ for /suscriptions/ in scope.
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "group" {
  name       = "group"
  scope      = local.group
  #            ^^^^^^^^^^^ warning malformed-id: Write /resourceGroups/ for /resource-groups/ in scope.
  lock_level = "CanNotDelete"
}

# Its id begins with /subscriptions/ already.
resource "azurerm_management_lock" "twice" {
  name       = "twice"
  scope      = "/subscriptions/${data.azurerm_subscription.current.id}/resourceGroups/rg-ml"
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /subscriptions/ once in scope.
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "once" {
  name       = "once"
  scope      = "/subscriptions/${data.azurerm_subscription.current.subscription_id}/resourceGroups/rg-ml"
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "below" {
  name       = "below"
  scope      = "${azurerm_resource_group.ml.id}/Microsoft.KeyVault/vaults/kv-ml"
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /providers/Microsoft.KeyVault for /Microsoft.KeyVault in scope.
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "vault" {
  name       = "vault"
  scope      = "${azurerm_resource_group.ml.id}/providers/Microsoft.KeyVault/vaults/kv-ml"
  lock_level = "CanNotDelete"
}

# What stands in front may be anything, and so may what follows.
resource "azurerm_management_lock" "unknown" {
  name       = "unknown"
  scope      = "${var.begin}/Microsoft.KeyVault/vaults/kv-ml"
  lock_level = "CanNotDelete"
}

resource "azurerm_subscription_policy_assignment" "places" {
  name                 = "places"
  policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"
  subscription_id      = data.azurerm_subscription.current.id
  not_scopes           = ["/subcriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml", "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Support/operations/x"]
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /subscriptions/ for /subcriptions/ in not_scopes.
#~   not_scopes           = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml", "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Support/operations/x"]
}

# Nothing of Azure's.
resource "azurerm_api_management_api_operation" "read" {
  operation_id        = "read"
  api_name            = "subscriptions"
  api_management_name = "apim-ml"
  resource_group_name = "rg-ml"
  display_name        = "Read"
  method              = "GET"
  url_template        = "/subscription/{id}"
  template_parameter {
    name      = "id"
    type      = "string"
    required  = true
    schema_id = "/subscription/id"
    type_name = "id"
  }
}
