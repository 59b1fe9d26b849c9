# azapi 2.3.0
# azapi sends these to Azure as they are, which may have versions that no list names.
variable "unknown" {}

resource "azapi_update_resource" "preview" {
  type        = "Microsoft.ContainerRegistry/registries@2024-01-01-preview"
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unknown-api-version: Microsoft.ContainerRegistry/registries has no API version 2024-01-01-preview: its newest are 2024-11-01-preview, 2023-11-01-preview, and 2023-08-01-preview.
#~   type        = "Microsoft.ContainerRegistry/registries@2024-11-01-preview"
  resource_id = var.unknown
  body = {
    properties = {
      roleAssignmentMode = "AbacRepositoryPermissions"
#-
    }
  }
#+   locks = [var.unknown]
}

resource "azapi_update_resource" "later" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_update_resource.preview: each of them reads the resource, merges its own part and writes all of it: two at once undo each other.
  type        = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  resource_id = var.unknown
  body        = {}
#+   locks       = [var.unknown]
}

resource "azapi_resource_action" "later" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-12-01"
  resource_id = var.unknown
  action      = "listKeys"
}
