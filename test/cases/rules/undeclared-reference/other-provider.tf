resource "google_storage_bucket" "data" {
  name       = data
  #            ^^^^ error undeclared-reference: Put data in quotes if it is a string: a reference names a type and a name, such as azurerm_resource_group.main.
#~   name       = "data"
  provider   = google.europe
  depends_on = [google_project.data]
  #             ^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no google_project.data. Declare it, or correct the name.

  lifecycle {
    ignore_changes = [labels]
  }
}

check "in_the_other_one" {
  data "random_thing" "x" {
    provider = random.other
    name     = random_thing.y.name
    #          ^^^^^^^^^^^^^^ error undeclared-reference: This module declares no random_thing.y. Declare it, or correct the name.
  }

  assert {
    condition     = data.random_thing.x.name != ""
    error_message = "It has no name."
  }
}

provider "google" {
  alias = "europe"
}

provider "random" {
  alias = "other"
}
