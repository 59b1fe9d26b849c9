# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "fails" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = var.unknown
  identity {
    type         = "SystemAssigned"
#~     type = "SystemAssigned"
    identity_ids = [var.unknown]
    #^^^^^^^^^^^ error identity-ids: Remove identity_ids, or add UserAssigned to the type: with SystemAssigned the provider does not allow any.
#-
  }
}

resource "azapi_resource" "none" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-none"
  parent_id = var.unknown
  identity {
    type         = "None"
#~     type = "None"
    identity_ids = [var.unknown]
    #^^^^^^^^^^^ error identity-ids: Remove identity_ids, or add UserAssigned to the type: with None the provider does not allow any.
#-
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-passes"
  parent_id = var.unknown
  identity {
    type         = "UserAssigned"
    identity_ids = [var.unknown]
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
  identity {
    type         = var.unknown
    identity_ids = [var.unknown]
  }
}
