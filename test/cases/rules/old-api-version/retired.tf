# azapi 2.7.0
variable "unknown" {}

resource "azapi_resource" "retired" {
  type      = "Microsoft.Search/searchServices@2025-10-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2025-05-01: azapi no longer supports 2025-10-01-preview, and its release 2.7.0 was the last that did.
  name      = "srch-retired"
  parent_id = var.unknown
  body      = {}
}

resource "azapi_resource" "gone" {
  type      = "Microsoft.Media/mediaServices@2021-11-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider something else: azapi no longer supports 2021-11-01-preview, and its release 2.7.0 was the last that did.
  name      = "media"
  parent_id = var.unknown
  body      = {}
}
