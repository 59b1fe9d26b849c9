# known to azuread 3.10.0
variable "unknown" {}

# What azuread calls ids are plain GUIDs, whose form says nothing of what they are about.
provider "azuread" {
  tenant_id  = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01"
  partner_id = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f02"
}

data "azuread_application" "training" {
  client_id = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f03"
}

resource "azuread_administrative_unit_member" "training" {
  administrative_unit_object_id = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f04"
  member_object_id              = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f05"
}

resource "azuread_access_package" "training" {
  catalog_id   = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f06"
  display_name = "training"
  description  = "Training"
}

resource "azuread_access_package" "unknown" {
  catalog_id   = var.unknown
  display_name = "unknown"
  description  = "Unknown"
}

resource "azuread_application_owner" "training" {
  application_id  = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f07"
  #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-id: Set application_id to an id of the form /applications/…, not "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f07".
  owner_object_id = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f08"
}
