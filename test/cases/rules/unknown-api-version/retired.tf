# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "retired" {
  type      = "Microsoft.Search/searchServices@2025-10-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-api-version: azapi no longer supports API version 2025-10-01-preview, and its release 2.7.0 was the last that did: the newest of Microsoft.Search/searchServices are 2026-09-01-preview, 2026-03-01-preview, and 2025-05-01.
#~   type      = "Microsoft.Search/searchServices@2025-05-01"
  name      = "srch-retired"
  parent_id = var.unknown
  body      = {}
}

resource "azapi_resource" "gone" {
  type      = "Microsoft.Media/mediaServices@2021-11-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-resource-type: azapi no longer supports Microsoft.Media/mediaServices@2021-11-01-preview: its release 2.7.0 was the last that did.
  name      = "media"
  parent_id = var.unknown
  body      = {}
}
