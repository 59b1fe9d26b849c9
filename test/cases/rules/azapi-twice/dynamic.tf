# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "one_is_there" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = var.unknown
  dynamic "identity" {
    for_each = var.unknown
    content {
      type = "SystemAssigned"
    }
  }
  identity {
    type = "SystemAssigned"
  }
  body = {
    identity = { type = "SystemAssigned" }
    #^^^^^^^ error azapi-twice: Keep identity either here or in the body: azapi does not take both.
#-
  }
}

resource "azapi_resource" "perhaps_none" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = var.unknown
  dynamic "identity" {
    for_each = var.unknown
    content {
      type = "SystemAssigned"
    }
  }
  body = {
    identity = { type = "SystemAssigned" }
  }
}
