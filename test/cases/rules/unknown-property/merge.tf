# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "behind" {
  type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-behind"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ friendlyNam = "Training" }, var.unknown, { descriptio = "Models" })
    #                    ^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2026-05-01 has no property properties.friendlyNam. Did you mean friendlyName?
    #                                                               ^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2026-05-01 has no property properties.descriptio. Did you mean description?
#~     properties = merge({ friendlyName = "Training" }, var.unknown, { description = "Models" })
  }
}

resource "azapi_resource" "none" {
  type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "mlw-none"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge(var.unknown, { description = "Models" })
  }
}
