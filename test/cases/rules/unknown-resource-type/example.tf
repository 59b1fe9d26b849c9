# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "misspelt" {
  type      = "Microsoft.MachineLearningServices/workspace@2024-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-resource-type: Azure has no resource type Microsoft.MachineLearningServices/workspace. Did you mean Microsoft.MachineLearningServices/workspaces?
#~   type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-misspelt"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "unchecked" {
  type                      = "Microsoft.MachineLearningServices/workspace@2024-10-01"
  #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unknown-resource-type: Azure has no resource type Microsoft.MachineLearningServices/workspace. Did you mean Microsoft.MachineLearningServices/workspaces?
#~   type                      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name                      = "mlw-unchecked"
  parent_id                 = var.unknown
  location                  = "westeurope"
  schema_validation_enabled = false
  body                      = {}
}

resource "azapi_resource" "of-nobody" {
  type      = "Contoso.Nowhere/things@2024-10-01"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-resource-type: Azure has no resource type Contoso.Nowhere/things.
  name      = "nowhere"
  parent_id = var.unknown
  body      = {}
}

resource "azapi_resource_action" "misspelt" {
  type        = "Microsoft.MachineLearningServices/workspaces/onlineEndpoint@2024-10-01"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-resource-type: Azure has no resource type Microsoft.MachineLearningServices/workspaces/onlineEndpoint. Did you mean Microsoft.MachineLearningServices/workspaces/onlineEndpoints?
#~   type        = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  resource_id = var.unknown
  action      = "listKeys"
}

resource "azapi_resource" "fine" {
  type      = "microsoft.machinelearningservices/Workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body      = {}
}

resource "azapi_resource" "unknown" {
  type      = "${var.unknown}@2024-10-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
  body      = {}
}
