terraform {
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "2.53.1"
    }
  }
}

variable "unknown" {}

# These take the id of an application in either form.
resource "azuread_application_password" "guid" {
  application_object_id = "3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01"
# ^^^^^^^^^^^^^^^^^^^^^ warning deprecated: application_object_id of azuread_application_password is deprecated: use application_id instead.
}

resource "azuread_application_password" "id" {
  application_object_id = "/applications/3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01"
# ^^^^^^^^^^^^^^^^^^^^^ warning deprecated: application_object_id of azuread_application_password is deprecated: use application_id instead.
}

resource "azuread_application_password" "other" {
  application_object_id = "/groups/3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01"
# ^^^^^^^^^^^^^^^^^^^^^ warning deprecated: application_object_id of azuread_application_password is deprecated: use application_id instead.
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set application_object_id to an id of the form /applications/… or a GUID, not "/groups/3f8b5c1e-0d5f-4b1a-9c65-2f1b9d3b9f01".
}

resource "azuread_application_password" "unknown" {
  application_object_id = var.unknown
# ^^^^^^^^^^^^^^^^^^^^^ warning deprecated: application_object_id of azuread_application_password is deprecated: use application_id instead.
#~   application_id = var.unknown
}
