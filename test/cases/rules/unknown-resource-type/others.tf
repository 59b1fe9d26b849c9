# azapi 2.12.0
# Where azapi does not look at the type, others than those that can be created are in use too.
variable "subscription" {}

resource "azapi_resource_action" "register" {
  type        = "Microsoft.Resources/subscriptions@2021-04-01"
  resource_id = var.subscription
  action      = "providers/Microsoft.App/register"
  method      = "POST"
}

resource "azapi_resource_action" "evaluate" {
  type        = "Microsoft.PolicyInsights/policyStates@2019-10-01"
  resource_id = "${var.subscription}/providers/Microsoft.PolicyInsights/policyStates/latest"
  action      = "triggerEvaluation"
  method      = "POST"
}

resource "azapi_resource_action" "purge" {
  type        = "Microsoft.Resources/resourceGroups/deletedAccounts@2021-04-30"
  resource_id = var.subscription
  method      = "DELETE"
}

resource "azapi_resource" "new" {
  type                      = "Microsoft.MachineLearningServices/inventions@2026-10-01"
  name                      = "new"
  parent_id                 = var.subscription
  schema_validation_enabled = false
  body                      = {}
}

resource "azapi_resource_action" "misspelt" {
  type        = "Microsoft.Search/searchService@2025-05-01"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-resource-type: Azure has no resource type Microsoft.Search/searchService. Did you mean Microsoft.Search/searchServices?
#~   type        = "Microsoft.Search/searchServices@2025-05-01"
  resource_id = var.subscription
  action      = "listAdminKeys"
  method      = "POST"
}

resource "azapi_resource_action" "unknown" {
  type        = "${var.subscription}@2025-05-01"
  resource_id = var.subscription
  action      = "listAdminKeys"
  method      = "POST"
}
