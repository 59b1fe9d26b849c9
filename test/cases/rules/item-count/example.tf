# azapi 2.12.0
variable "unknown" {}

data "azapi_resource" "fails" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = []
    #                     ^^ error item-count: Give error_message_regex at least 1 item: it has none.
  }
}

data "azapi_resource" "passes" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = ["ScopeLocked"]
  }
}

data "azapi_resource" "unknown" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = var.unknown
  }
}

provider "azapi" {
  auxiliary_tenant_ids = ["a", "b", "c", "d"]
  #                      ^^^^^^^^^^^^^^^^^^^^ error item-count: Give auxiliary_tenant_ids at most 3 items: it has 4.
}
