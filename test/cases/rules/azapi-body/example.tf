# azapi 2.12.0
variable "unknown" {}

variable "other" {}

variable "third" {}

variable "fourth" {}

resource "azapi_update_resource" "encoded" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  body = jsonencode({
  #      ^^^^^^^^^^^^ error azapi-body: Write body as an object, { properties = { … } }, not as a text, which jsonencode() gives: azapi takes nothing else since 2.0.
#~   body = ({
    properties = {
      description = "training"
    }
  })
}

resource "azapi_update_resource" "text" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.other
  body        = "{}"
  #             ^^^^ error azapi-body: Write body as an object, { properties = { … } }, not as a text: azapi takes nothing else since 2.0.
}

resource "azapi_resource_action" "list" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  action      = "diagnose"
  body        = []
  #             ^^ error azapi-body: Write body as an object, { properties = { … } }, not as a list: azapi takes nothing else since 2.0.
}

resource "azapi_update_resource" "passes" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.third
  body = {
    properties = {
      description = "training"
    }
  }
}

resource "azapi_update_resource" "unknown" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.fourth
  body        = var.unknown
}
