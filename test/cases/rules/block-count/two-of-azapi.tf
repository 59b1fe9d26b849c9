# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "two" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-two"
  parent_id = var.unknown
  identity {
    type = "SystemAssigned"
  }
  identity {
  #^^^^^^^ error block-count: Remove this identity block: azapi_resource takes only one.
    type = "SystemAssigned"
  }
#- 3 lines
}
