# azapi 2.12.0
variable "version_of_api" {
  default = "2025-06-31"
}

resource "azapi_resource" "fails" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@${var.version_of_api}"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: Microsoft.MachineLearningServices/workspaces/computes has no API version 2025-06-31: its newest are 2026-05-15-preview, 2026-05-01, and 2026-03-15-preview.
  name      = "cpu"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw"
  body = {
    properties = {
      computeType = "Kubernetes"
    }
  }
}
